package nl.veerkracht.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.veerkracht.testing.HouseTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Every statement of every store is understood by PostgreSQL, against the schema as the migrations leave it. */
@HouseTest
class StatementsTests {

    private record Sql(String store, String name, String text) {}

    /** A string literal or a cast, both left alone, or a named parameter. */
    private static final Pattern PARAMETER = Pattern.compile("'[^']*'|::\\w+|:(\\w+)");

    @Autowired
    DataSource source;

    @Test
    void there_are_statements_to_check() {
        assertThat(statements()).hasSizeGreaterThan(10);
    }

    @TestFactory
    Stream<DynamicTest> every_statement_is_understood() {
        return statements().stream()
                .map(sql -> DynamicTest.dynamicTest(sql.store() + "." + sql.name(), () -> prepare(sql.text())));
    }

    /** Prepared by the login the application works under, so missing grants are found too. */
    private void prepare(String text) throws SQLException {
        String positional = numbered(text);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("prepare checked as " + positional);
            statement.execute("deallocate checked");
            connection.rollback();
        }
    }

    /** Named parameters as $1, $2, … without disturbing casts and literals. */
    private static String numbered(String text) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        return PARAMETER
                .matcher(text)
                .replaceAll(found -> found.group(1) == null
                        ? Matcher.quoteReplacement(found.group())
                        : "\\$" + numbers.computeIfAbsent(found.group(1), name -> numbers.size() + 1));
    }

    private static List<Sql> statements() {
        List<Sql> all = new ArrayList<>();
        for (JavaClass store : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("nl.veerkracht")) {
            if (store.getSimpleName().endsWith("Store")) {
                addStatements(store.reflect(), all);
            }
        }
        return all;
    }

    private static void addStatements(Class<?> store, List<Sql> all) {
        for (Field field : store.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                String text = text(field);
                if (text.strip().matches("(?is)^(select|insert|update|delete|with)\\b.*")) {
                    all.add(new Sql(store.getSimpleName(), field.getName(), text));
                }
            }
        }
    }

    private static String text(Field field) {
        try {
            field.setAccessible(true);
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
