package nl.veerkracht.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.veerkracht.testing.HouseTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Who may do what: every role in every relation, asked of the faces, of row-level security alone, and of the screens, against one table. A method that the
 * table does not have fails here.
 */
@HouseTest
@Tag("long")
class RightsTests {

    private static final Set<String> ROOMS = Set.of(
            "signal",
            "report",
            "screening",
            "thread",
            "weighing",
            "consultation",
            "trajectory",
            "safety",
            "herspace",
            "circle",
            "chat",
            "helpline",
            "family",
            "conference",
            "continuity",
            "transition",
            "triage",
            "plan",
            "directory",
            "timeline",
            "match",
            "sharing",
            "access",
            "attention",
            "audit",
            "oversight",
            "desk");

    @Autowired
    ApplicationContext house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    private final Table table = Table.read();
    private final Map<String, Asks.Ask> asks = new Asks().all();

    @Test
    void every_method_of_a_face_has_a_line_and_every_line_a_method() {
        Set<String> methods = new TreeSet<>();
        for (Object bean : house.getBeansWithAnnotation(Component.class).values()) {
            Class<?> type = AopUtils.getTargetClass(bean);
            if (Modifier.isPublic(type.getModifiers()) && isOfARoom(type)) {
                Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> isAsked(method, type))
                        .map(method -> type.getSimpleName() + "." + written(method))
                        .forEach(methods::add);
            }
        }
        Set<String> lines =
                table.under("faces").stream().map(Rule::method).collect(Collectors.toCollection(TreeSet::new));
        assertThat(lines).isEqualTo(methods);
        assertThat(table.under("faces").stream().filter(Rule::isAsked))
                .allSatisfy(rule -> assertThat(asks).containsKey(rule.name()));
    }

    private static boolean isOfARoom(Class<?> type) {
        String[] parts = type.getPackageName().split("\\.");
        boolean test = type.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .contains("test-classes");
        return !test && parts.length == 3 && ROOMS.contains(parts[2]);
    }

    /** What a room implements for a lower room is asked by that room. */
    private static boolean isAsked(Method method, Class<?> type) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic()
                && Arrays.stream(type.getInterfaces())
                        .flatMap(face -> Arrays.stream(face.getMethods()))
                        .noneMatch(inherited -> inherited.getName().equals(method.getName()));
    }

    private static String written(Method method) {
        return method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(",", "(", ")"));
    }

    @TestFactory
    List<DynamicTest> the_face_does_what_the_table_says() {
        Stage stage = Stage.of(house);
        return tests("faces", Rule::isAsked, rule -> stage.wrong(rule, asks.get(rule.name())));
    }

    @TestFactory
    List<DynamicTest> row_level_security_alone_says_the_same() {
        Stage stage = Stage.of(house);
        return tests("rows", rule -> true, rule -> stage.wrongRows(rule, jdbc));
    }

    @TestFactory
    List<DynamicTest> the_screens_open_and_offer_what_the_table_says() {
        Stage stage = Stage.of(house);
        return tests("pages", rule -> true, rule -> stage.wrongPages(rule, web));
    }

    private interface Wrongs {
        List<String> of(Rule rule) throws Exception;
    }

    private List<DynamicTest> tests(String heading, Predicate<Rule> wanted, Wrongs wrongs) {
        List<DynamicTest> tests = new ArrayList<>();
        table.under(heading).stream()
                .filter(wanted)
                .forEach(rule -> tests.add(DynamicTest.dynamicTest(
                        rule.name(), () -> assertThat(wrongs.of(rule)).isEmpty())));
        assertThat(tests).isNotEmpty();
        return tests;
    }
}
