package nl.veerkracht.rights;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that stands in the database about one line, past all rights: rows that name the line or its thread, rows that hang on those, and the log. */
final class RowsOf {

    private static final String NAMING = """
            select a.attrelid::regclass::text as table, a.attname as column
            from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind = 'r' join pg_namespace n on n.oid = c.relnamespace
            where a.atttypid = 'uuid'::regtype and a.attname in ('trajectory', 'line', 'dossier', 'thread', 'subject') and not a.attisdropped
              and n.nspname not in ('pg_catalog', 'information_schema', 'audit')
            """;
    private static final String HANGING = """
            select f.conrelid::regclass::text as table, c.attname as column, f.confrelid::regclass::text as parent, p.attname as key
            from pg_constraint f
            join pg_attribute c on c.attrelid = f.conrelid and c.attnum = f.conkey[1]
            join pg_attribute p on p.attrelid = f.confrelid and p.attnum = f.confkey[1]
            where f.contype = 'f' and cardinality(f.conkey) = 1 and f.conrelid <> f.confrelid
            """;

    private record Hanging(String table, String column, String parent, String key) {}

    private final JdbcClient owner;
    private final String digest;
    private final UUID[] ids;

    RowsOf(JdbcClient owner, UUID line, UUID thread) {
        this.owner = owner;
        this.ids = new UUID[] {line, thread};
        Map<String, String> conditions = naming();
        hanging(conditions);
        this.digest = conditions.entrySet().stream()
                .map(one -> "select '%1$s ' || t::text as row from %1$s t where %2$s"
                        .formatted(one.getKey(), one.getValue()))
                .collect(Collectors.joining(
                        " union all ",
                        "select md5(string_agg(row, '|' order by row)) from (",
                        " union all select e.body from audit.entry e where e.subjects && :ids) r"));
    }

    private Map<String, String> naming() {
        Map<String, String> conditions = new HashMap<>();
        conditions.put("trajectory.trajectory", "t.id = any (:ids)");
        owner.sql(NAMING)
                .query((row, n) -> Map.entry(row.getString("table"), row.getString("column") + " = any (:ids)"))
                .list()
                .forEach(one -> conditions.merge(one.getKey(), one.getValue(), (a, b) -> a + " or " + b));
        return conditions;
    }

    /** Rows of tables that do not name the line themselves, by what they hang on; nothing hangs on who wrote it. */
    private void hanging(Map<String, String> conditions) {
        List<Hanging> all = owner.sql(HANGING).query(Hanging.class).list();
        for (boolean grown = true; grown; ) {
            List<Hanging> next = all.stream()
                    .filter(one -> !conditions.containsKey(one.table()) && conditions.containsKey(one.parent()))
                    .toList();
            grown = !next.isEmpty();
            Map<String, List<String>> found = new HashMap<>();
            next.forEach(one -> found.computeIfAbsent(one.table(), table -> new ArrayList<>())
                    .add("%s in (select t.%s from %s t where %s)"
                            .formatted(one.column(), one.key(), one.parent(), conditions.get(one.parent()))));
            found.forEach((table, parts) -> conditions.put(table, String.join(" or ", parts)));
        }
    }

    /** The same as long as nothing of it changed. */
    String digest() {
        return owner.sql(digest).param("ids", ids).query(String.class).single();
    }
}
