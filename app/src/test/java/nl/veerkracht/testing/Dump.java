package nl.veerkracht.testing;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Everything that stands in the database, read past all rights, searched for words that must not be there: as text, and as bytes that were not sealed. */
public final class Dump {

    private static final String TABLES = """
            select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
            order by 1
            """;

    /** Drawn by lot: a month such as 2007-05 stands in one of them by chance. */
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private Dump() {}

    /** Where these words stand, as {@code table: word}; empty when nowhere. Words of fewer than five letters are too short to tell. */
    public static Set<String> find(Collection<String> words) {
        return find(TestServer.owner(), words);
    }

    /** As {@link #find(Collection)}, in this database. */
    public static Set<String> find(DataSource database, Collection<String> words) {
        List<String> wanted = words.stream()
                .map(word -> word.toLowerCase(Locale.ROOT).strip())
                .filter(word -> word.length() >= 5)
                .distinct()
                .toList();
        Set<String> found = new TreeSet<>();
        try (Connection owner = database.getConnection();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.setFetchSize(500);
            for (String table : tables(statement)) {
                search(statement, table, wanted, found);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static void search(Statement statement, String table, List<String> wanted, Set<String> found)
            throws SQLException {
        try (ResultSet rows = statement.executeQuery("select t::text from " + table + " t")) {
            while (rows.next()) {
                String row = rows.getString(1).toLowerCase(Locale.ROOT);
                String withoutIds = ID.matcher(row).replaceAll("#");
                wanted.stream()
                        .filter(word -> withoutIds.contains(word) || row.contains(hex(word)))
                        .forEach(word -> found.add(table + ": " + word));
            }
        }
    }

    private static String hex(String word) {
        return HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
    }
}
