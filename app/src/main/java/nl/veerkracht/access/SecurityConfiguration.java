package nl.veerkracht.access;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** Which requests need a sign-in, and how a request proves who sends it: people by a session, organisations' keys by a bearer token. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    @Bean
    PublicPaths housePaths() {
        return PublicPaths.of(
                "/assets/**",
                "/language",
                "/next",
                "/error",
                "/health/**",
                "/sign-in",
                "/sign-in/**",
                "/invitation",
                "/invitation/**",
                "/favicon.ico");
    }

    @Bean
    Ways ways(ObjectProvider<OwnPaths> own, ObjectProvider<FrontPage> front) {
        return new Ways(own.stream().toList(), front.stream().findFirst());
    }

    @Bean
    @Order(1)
    SecurityFilterChain keys(HttpSecurity http, ApiKeys keys, ObjectProvider<PublicPaths> open, Ways ways)
            throws Exception {
        return common(http.securityMatcher("/api/**"), open, ways)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .exceptionHandling(refusal -> refusal.authenticationEntryPoint(Entrances::key))
                .addFilterBefore(new BindActor(), AuthorizationFilter.class)
                .addFilterBefore(new BearerKey(keys), BindActor.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http,
            Sessions sessions,
            ObjectProvider<PublicPaths> open,
            ObjectProvider<PublicForms> forms,
            Ways ways)
            throws Exception {
        String[] free =
                forms.stream().flatMap(paths -> paths.patterns().stream()).toArray(String[]::new);
        return common(http, open, ways)
                .csrf(csrf -> csrf.csrfTokenRepository(new SessionCsrf())
                        .ignoringRequestMatchers(ways::isDoor)
                        .ignoringRequestMatchers(free))
                .securityContext(context -> context.securityContextRepository(new SessionContext(sessions)))
                .exceptionHandling(
                        refusal -> refusal.authenticationEntryPoint(ways::enter).accessDeniedHandler(ways::turnAway))
                .addFilterBefore(new BindActor(), AuthorizationFilter.class)
                .build();
    }

    /** The headers are the ground floor's, on every answer; nothing is remembered of a request that was turned away. */
    private static HttpSecurity common(HttpSecurity http, ObjectProvider<PublicPaths> open, Ways ways)
            throws Exception {
        String[] patterns =
                open.stream().flatMap(paths -> paths.patterns().stream()).toArray(String[]::new);
        return http.authorizeHttpRequests(rules ->
                        rules.requestMatchers(patterns).permitAll().anyRequest().access(ways::may))
                .headers(HeadersConfigurer::disable)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .logout(AbstractHttpConfigurer::disable);
    }

    /** Signing in is done by the sign-in screen; there is no other door, and no account of the framework's making. */
    @Bean
    AuthenticationManager noOtherDoor() {
        return authentication -> {
            throw new ProviderNotFoundException("There is no other door.");
        };
    }
}
