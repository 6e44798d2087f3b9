package nl.veerkracht.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import nl.veerkracht.access.PhrasePurpose;
import nl.veerkracht.access.Phrases;
import nl.veerkracht.access.PublicPaths;
import nl.veerkracht.access.TestSignIn;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.herspace.HerSpaces;
import nl.veerkracht.screening.Planned;
import nl.veerkracht.screening.Screening;
import nl.veerkracht.screening.Screenings;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestLines;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.testing.TestServer;
import nl.veerkracht.trajectory.TrajectoryId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.MethodParameter;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Every form that is open to all, and all of her own space, with things in it that no page of ours sends. */
@HouseTest
@Tag("long")
class ForgedFormsTests {

    private static final List<String> FORGED = List.of(
            "PRACHTIG",
            "",
            "-1",
            "99999999999999999999",
            "2026-13-45",
            "{\"a\":[1]}",
            "a".repeat(20_000),
            "\uD83D\uDC9C".repeat(2_000));

    @Autowired
    TestPeople people;

    @Autowired
    TestLines lines;

    @Autowired
    TestSignIn signIn;

    @Autowired
    HerSpaces spaces;

    @Autowired
    Phrases phrases;

    @Autowired
    Screenings screenings;

    @Autowired
    RequestMappingHandlerMapping mappings;

    @Autowired
    ObjectProvider<PublicPaths> open;

    @Autowired
    MockMvc web;

    @Autowired
    Clock clock;

    private final JdbcClient owner = JdbcClient.create(TestServer.owner());
    private final List<String> broken = new ArrayList<>();

    /** A form as a controller reads it: its fields with what a page could send. */
    private record Form(String path, Map<String, String> fields) {}

    @Test
    void whatever_is_sent_to_a_form_that_is_open_to_all_gets_a_page_and_never_a_fault_of_the_house() throws Exception {
        List<Form> forms = forms(this::isOpen);
        assertThat(forms)
                .extracting(Form::path)
                .contains("/info/50", "/info/80", "/info/81", "/start", "/begin", "/info/40/start")
                .anyMatch(path -> path.startsWith("/info/75/"));
        for (Form form : forms) {
            forge(form, null);
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void whatever_is_sent_to_her_own_space_gets_a_page_and_never_a_fault_of_the_house() throws Exception {
        List<Form> forms = forms(path -> path.startsWith("/pages"));
        assertThat(forms).extracting(Form::path).contains("/pages/4", "/pages/6", "/pages/12/step", "/pages/13");
        for (Form form : forms) {
            forge(form, hers());
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void an_answer_that_none_of_ours_is_keeps_nothing_and_asks_again() throws Exception {
        UUID id = begun();
        MockHttpServletResponse page = send(
                new Form(
                        "/info/75/" + id,
                        Map.of("form", UUID.randomUUID().toString(), "safe", "PRACHTIG", "room", "YES")),
                null);
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains("form-safe-error").contains("form-help-error");
        assertThat(owner.sql("select count(*) from screening.answer where screening = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** Each field apart with the others as they should be, then all of them. */
    private void forge(Form form, @Nullable Cookie cookie) throws Exception {
        judge(form, cookie, Map.of());
        for (String field : form.fields().keySet()) {
            judge(without(form, field), cookie, Map.of());
            judge(form, cookie, Map.of(field, "PRACHTIG"));
            judge(form, cookie, Map.of(field + "[99999]", "PRACHTIG", field + ".class", "PRACHTIG"));
            for (String value : FORGED) {
                Map<String, String> fields = new LinkedHashMap<>(form.fields());
                fields.put(field, value);
                judge(new Form(form.path(), fields), cookie, Map.of());
            }
        }
        for (String value : FORGED) {
            Map<String, String> fields = new LinkedHashMap<>(form.fields());
            fields.replaceAll((name, was) -> value);
            judge(new Form(form.path(), fields), cookie, Map.of());
        }
    }

    private static Form without(Form form, String field) {
        Map<String, String> fields = new LinkedHashMap<>(form.fields());
        fields.remove(field);
        return new Form(form.path(), fields);
    }

    private void judge(Form form, @Nullable Cookie cookie, Map<String, String> besides) throws Exception {
        String said = form.path() + " "
                + form.fields().entrySet().stream()
                        .map(field -> field.getKey() + "="
                                + field.getValue()
                                        .substring(
                                                0, Math.min(12, field.getValue().length())))
                        .toList()
                + besides.keySet();
        try {
            MockHttpServletResponse answer = send(form, cookie, besides);
            String type = String.valueOf(answer.getContentType());
            boolean page = !type.startsWith("text/html")
                    || answer.getStatus() / 100 == 3
                    || answer.getContentAsString().contains("</html>");
            if (answer.getStatus() >= 500 || !page) {
                broken.add(answer.getStatus() + " " + said);
            }
        } catch (ServletException e) {
            broken.add(e.getCause() + " " + said);
        }
    }

    private MockHttpServletResponse send(Form form, @Nullable Cookie cookie) throws Exception {
        return send(form, cookie, Map.of());
    }

    private MockHttpServletResponse send(Form form, @Nullable Cookie cookie, Map<String, String> besides)
            throws Exception {
        MockHttpServletRequestBuilder request = post(form.path());
        form.fields().forEach(request::param);
        besides.forEach(request::param);
        if (cookie != null) {
            request.cookie(cookie);
        }
        if (!form.path().startsWith("/info")) {
            request.with(csrf());
        }
        return web.perform(request).andReturn().getResponse();
    }

    private List<Form> forms(Predicate<String> wanted) {
        UUID screening = begun();
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(one -> one.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .filter(one -> Arrays.stream(one.getValue().getMethodParameters())
                        .noneMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class)))
                .flatMap(one -> one.getKey().getPatternValues().stream()
                        .map(pattern -> pattern.replaceAll("\\{[^}]*}", screening.toString()))
                        .filter(wanted)
                        .map(path -> new Form(path, fields(one.getValue()))))
                .sorted(Comparator.comparing(Form::path))
                .toList();
    }

    private boolean isOpen(String path) {
        return !path.startsWith("/api/")
                && !path.startsWith("/sampler")
                && open.stream()
                        .flatMap(paths -> paths.patterns().stream())
                        .map(PathPatternParser.defaultInstance::parse)
                        .anyMatch((PathPattern pattern) -> pattern.matches(PathContainer.parsePath(path)));
    }

    private static Map<String, String> fields(HandlerMethod method) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
            if (named != null) {
                fields.put(
                        named.name().isEmpty() ? named.value() : named.name(), plausible(parameter.getParameterType()));
            } else if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
                components("", parameter.getParameterType(), fields);
            }
        }
        return fields;
    }

    private static void components(String under, Class<?> type, Map<String, String> fields) {
        for (RecordComponent one : type.isRecord() ? type.getRecordComponents() : new RecordComponent[0]) {
            if (one.getType().isRecord()) {
                components(under + one.getName() + ".", one.getType(), fields);
            } else {
                fields.put(under + one.getName(), plausible(one.getType()));
            }
        }
    }

    private static String plausible(Class<?> type) {
        if (type.isEnum()) {
            return ((Enum<?>) type.getEnumConstants()[0]).name();
        }
        if (type.equals(UUID.class)) {
            return UUID.randomUUID().toString();
        }
        if (type.equals(LocalDate.class)) {
            return "2026-11-01";
        }
        return Set.of(Boolean.class, boolean.class).contains(type)
                ? "true"
                : BeanUtils.isSimpleValueType(type) && !type.equals(String.class) ? "1" : "Iemand";
    }

    private UUID begun() {
        Actor.Person lisa = people.person(Role.SIGNALLER);
        Screening.Said said = new Screening.Said("De lange weg", "De aula", "Wim Verzonnen", "Ans Bedacht");
        return people.as(
                lisa,
                () -> screenings.plan(new Planned(
                        clock.instant().minus(Duration.ofMinutes(90)).truncatedTo(ChronoUnit.MINUTES), 120, 50, said)));
    }

    private Cookie hers() {
        Actor.Person coordinator = people.person(Role.COORDINATOR);
        TrajectoryId line = lines.line(coordinator, "2011-03-05");
        people.as(coordinator, () -> spaces.open(line));
        UUID entry = people.asHouse(() ->
                phrases.entry(new PhrasePurpose("her_space"), line.value()).orElseThrow());
        return signIn.cookie(new Actor.Young(line.value()), entry);
    }
}
