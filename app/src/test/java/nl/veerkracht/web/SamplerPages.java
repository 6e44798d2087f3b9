package nl.veerkracht.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.EOFException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pages of the tests: every piece a screen can be made of, and every way a request can fail. */
@Configuration(proxyBeanMethods = false)
class SamplerPages {

    enum Sure {
        SEEN,
        HEARD
    }

    record Sample(
            @NotBlank String fact,
            String name,
            @NotNull Sure sure,
            List<String> places,
            String where,
            String bornDay,
            String bornMonth,
            String bornYear,
            @Nullable Boolean told) {}

    private static TemplateEngine samplerTemplates() {
        return TemplateEngine.create(
                new TwoPlaces(Path.of("src/test/jte"), Path.of("src/main/jte")),
                Path.of("target", "jte-sampler-" + ProcessHandle.current().pid()),
                ContentType.Html);
    }

    @Bean
    @Order(0)
    SecurityFilterChain samplerSecurity(HttpSecurity http) throws Exception {
        return http.securityMatcher("/sampler/**", "/api/sampler/**", "/assets/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository())
                        .ignoringRequestMatchers("/sampler/open/**", "/api/**"))
                .addFilterBefore(new SignsIn(), AuthorizationFilter.class)
                .build();
    }

    /** Whoever comes below /sampler/staff has every role. */
    static class SignsIn extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws java.io.IOException, jakarta.servlet.ServletException {
            Actor actor = request.getRequestURI().startsWith("/sampler/staff")
                    ? new Actor.Person(AccountId.random(), OrganisationId.random(), Set.of(Role.values()))
                    : Actor.NOBODY;
            Callable<Boolean> rest = () -> {
                chain.doFilter(request, response);
                return true;
            };
            try {
                Acting.as(actor, rest::call);
            } catch (java.io.IOException | jakarta.servlet.ServletException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new jakarta.servlet.ServletException(e);
            }
        }
    }

    @Controller
    static class Pages {

        private final Frame frame;

        Pages(Texts texts, Assets assets, Crisis crisis) {
            this.frame = new Frame(samplerTemplates(), texts, assets, crisis, Clock.systemUTC(), entries());
        }

        private static List<NavigationEntry> entries() {
            return List.of(
                    NavigationEntry.work(1, "web.when.today", "/sampler/staff/pieces", Icon.TODAY),
                    NavigationEntry.work(2, "web.more", "/sampler/staff/form", Icon.SIGNAL),
                    NavigationEntry.work(3, "web.pages", "/sampler/staff/a", Icon.LINK),
                    NavigationEntry.work(4, "web.language", "/sampler/staff/b", Icon.TRAJECTORY),
                    NavigationEntry.work(5, "web.menu", "/sampler/staff/c", Icon.WEIGH),
                    NavigationEntry.personal(6, "web.date.day", "/sampler/staff/d", Icon.KEY),
                    NavigationEntry.personalPost(7, "web.exit", "/sampler/staff/e", Icon.LEAVE));
        }

        @GetMapping("/sampler/staff/pieces")
        View pieces(Model model) {
            model.addAttribute("moment", Instant.now().minus(12, ChronoUnit.MINUTES));
            return template("sampler/pieces");
        }

        @GetMapping({"/sampler/staff/form", "/sampler/open/form"})
        View form(@ModelAttribute("form") Sample form, HttpServletRequest request) {
            return template(formOf(request));
        }

        @PostMapping({"/sampler/staff/form", "/sampler/open/form"})
        Object send(
                @Valid @ModelAttribute("form") Sample form,
                BindingResult errors,
                RedirectAttributes redirect,
                HttpServletRequest request) {
            if (errors.hasErrors()) {
                return template(formOf(request));
            }
            Notice.after(redirect, "web.when.minutes-ago.many", 3);
            return "redirect:/sampler/staff/pieces";
        }

        private static String formOf(HttpServletRequest request) {
            return request.getRequestURI().contains("/staff/") ? "sampler/form" : "sampler/door";
        }

        @GetMapping("/sampler/open/door")
        View door() {
            return template("sampler/door");
        }

        @GetMapping({"/sampler/open/fault", "/sampler/staff/fault", "/api/sampler/fault"})
        String fault() {
            throw new IllegalStateException("the message of a fault, with a secret in it");
        }

        @GetMapping("/sampler/open/reader-gone")
        String readerGone() {
            throw new HttpMessageNotWritableException("half an answer", new ClientAbortException());
        }

        @GetMapping("/sampler/open/database-gone")
        String databaseGone() {
            throw new CannotCreateTransactionException("no line", new SQLException(new EOFException()));
        }

        @GetMapping("/sampler/open/broken-template")
        View brokenTemplate() {
            return template("sampler/broken");
        }

        @GetMapping({"/sampler/staff/refused", "/api/sampler/refused"})
        String refused() {
            throw new Refused("web.when.minutes-ago.many", 7);
        }

        @GetMapping({"/sampler/open/thing/{id}", "/sampler/staff/thing/{id}"})
        String thing(@PathVariable("id") java.util.UUID id) {
            throw Refused.notShown();
        }

        @PostMapping("/api/sampler/invalid")
        @ResponseBody
        String invalid(@RequestBody java.util.Map<String, Object> body) {
            throw new Invalid(List.of(new Invalid.Fault("/about/birthDate", "is not a date")));
        }

        private View template(String name) {
            JteView view = new JteView(frame);
            view.setUrl(name + ".jte");
            view.setContentType("text/html;charset=UTF-8");
            return view;
        }
    }
}
