package nl.veerkracht.directory;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables as a whole: what comes in is put down and taken over, and all rows of a table one after the other. */
@Repository
class ExchangeStore {

    /** A row as it goes out: its fields and those that HSDS does not know, as JSON. */
    record Outgoing(String row, String extra) {}

    /** Where something that came is not right. */
    record Fault(
            String file,
            long line,
            String kind,
            String field,
            @Nullable String value) {}

    private static final int AT_ONCE = 500;

    private static final String ONE_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtextextended('directory.incoming', 0))";
    private static final String CLEAR = "delete from directory.incoming";
    private static final String PUT_DOWN = """
            insert into directory.incoming as i (kind, id, row, file, line)
            select * from unnest(:kinds::text[], :ids::uuid[], :rows::jsonb[], :files::text[], :lines::bigint[])
            on conflict (kind, id) do update set row = i.row || excluded.row
              || case when jsonb_exists(i.row, 'extra') then jsonb_build_object('extra', i.row -> 'extra' || coalesce(excluded.row -> 'extra', '{}')) else '{}' end
            """;
    private static final String MISSING = """
            select i.file, i.line, i.kind, f.field, null as value from unnest(:kinds::text[], :fields::text[]) f(kind, field)
            join directory.incoming i on i.kind = f.kind and i.row ->> f.field is null
            where not exists (select from directory.entry e where e.kind = i.kind and e.id = i.id)
            order by i.file, i.line limit :most
            """;
    private static final String ORPHANS = """
            select i.file, i.line, i.kind, f.field, i.row ->> f.field as value
            from unnest(:kinds::text[], :fields::text[], :parents::text[]) f(kind, field, parent)
            join directory.incoming i on i.kind = f.kind and i.row ->> f.field is not null
            where not exists (select from directory.incoming p where p.kind = f.parent and p.id = (i.row ->> f.field)::uuid)
              and not exists (select from directory.entry e where e.kind = f.parent and e.id = (i.row ->> f.field)::uuid)
            order by i.file, i.line limit :most
            """;
    private static final String TAKE_OVER = "select directory.take_over(:kind)";
    /** Who asks for what changed since a moment must find a service of which only a telephone number changed. */
    private static final String TOUCH = """
            update directory.service s set last_modified = actor.moment()
            where s.id in (select (i.row ->> 'service_id')::uuid from directory.incoming i where i.outcome is not null and jsonb_exists(i.row, 'service_id')
                union select (i.row ->> 'link_id')::uuid from directory.incoming i where i.outcome is not null and i.kind = 'attribute'
                union select i.id from directory.incoming i where i.outcome = 'changed' and i.kind = 'service')
              and not exists (select from directory.incoming i where i.kind = 'service' and i.id = s.id
                and (i.outcome = 'added' or i.row ->> 'last_modified' is not null))
            """;

    private static final String OUTCOMES = """
            select kind, coalesce(outcome, 'same') as outcome, count(*) as rows from directory.incoming group by 1, 2 order by 1, 2
            """;
    private static final String SERVICES = """
            select coalesce(i.row ->> 'name', s.name) as name, i.outcome from directory.incoming i left join directory.service s on s.id = i.id
            where i.kind = 'service' and i.outcome is not null order by i.outcome, 1, i.id limit :most
            """;
    private static final String ALL =
            "select row::text, extra::text from directory.entry where kind = :kind order by id";
    private static final String EXTRA_FIELDS = """
            select x.key, bool_and(jsonb_typeof(x.value) = 'string') as words from directory.entry e cross join jsonb_each(e.extra) x
            where e.kind = :kind and e.extra <> '{}' group by x.key
            """;

    private final JdbcClient jdbc;

    ExchangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin() {
        jdbc.sql(ONE_AT_A_TIME).query().listOfRows();
        jdbc.sql(CLEAR).update();
    }

    /** Rows of one batch; of what is told twice in it the later adds to the earlier, so each is told once here. */
    void putDown(Collection<Incoming> rows) {
        jdbc.sql(PUT_DOWN)
                .param("kinds", texts(rows, row -> row.kind().code()))
                .param("ids", rows.stream().map(Incoming::id).toArray(UUID[]::new))
                .param("rows", texts(rows, row -> row.row().toString()))
                .param("files", texts(rows, Incoming::file))
                .param("lines", rows.stream().map(Incoming::line).toArray(Long[]::new))
                .update();
    }

    private static <T> String[] texts(Collection<T> rows, Function<T, String> of) {
        return rows.stream().map(of).toArray(String[]::new);
    }

    /** Rows without what HSDS cannot do without, and rows that name one that is neither here nor came with them. */
    List<BadInput> wrong(int most) {
        List<Told> required = told(Field::required);
        Stream<BadInput> missing = jdbc
                .sql(MISSING)
                .param("kinds", texts(required, one -> one.kind().code()))
                .param("fields", texts(required, one -> one.field().name()))
                .param("most", most)
                .query(Fault.class)
                .list()
                .stream()
                .map(fault -> new BadInput(
                        fault.file(), fault.line(), "this " + fault.kind() + " has no " + fault.field() + "."));
        List<Told> naming = told(field -> field.names().isPresent());
        Stream<BadInput> orphans = jdbc
                .sql(ORPHANS)
                .param("kinds", texts(naming, one -> one.kind().code()))
                .param("fields", texts(naming, one -> one.field().name()))
                .param("parents", texts(naming, one -> one.field().type()))
                .param("most", most)
                .query(Fault.class)
                .list()
                .stream()
                .map(fault -> new BadInput(
                        fault.file(),
                        fault.line(),
                        fault.field() + " of " + fault.kind() + " names " + fault.value() + ", which is not there."));
        return Stream.concat(missing, orphans).toList();
    }

    private record Told(Kind kind, Field field) {}

    private static List<Told> told(java.util.function.Predicate<Field> which) {
        return Stream.of(Kind.values())
                .flatMap(kind -> kind.fields().stream()
                        .filter(which)
                        .filter(field -> !field.name().equals("id"))
                        .map(field -> new Told(kind, field)))
                .toList();
    }

    /** What all of it did, in rows of each table. */
    Done takeOver() {
        Stream.of(Kind.values())
                .forEach(kind ->
                        jdbc.sql(TAKE_OVER).param("kind", kind.code()).query().listOfRows());
        jdbc.sql(TOUCH).update();
        List<Done.Table> tables = jdbc.sql(OUTCOMES).query(Done.Table.class).list();
        List<Done.Named> services = jdbc.sql(SERVICES)
                .param("most", Done.MOST_NAMED)
                .query(Done.Named.class)
                .list();
        jdbc.sql(CLEAR).update();
        return new Done(tables, services);
    }

    /** All rows of a table by their id, a few at a time; to be closed, in the transaction it was asked in. */
    Stream<Outgoing> all(Kind kind) {
        return jdbc.sql(ALL).withFetchSize(AT_ONCE).param("kind", kind.code()).query(Outgoing.class).stream();
    }

    /** The names of the fields of a table that HSDS does not know, in order, and whether all their values are text. */
    List<Map.Entry<String, Boolean>> extraFields(Kind kind) {
        Map<String, Boolean> found = new TreeMap<>(Comparator.naturalOrder());
        jdbc.sql(EXTRA_FIELDS).param("kind", kind.code()).query(row -> {
            found.put(row.getString("key"), row.getBoolean("words"));
        });
        return List.copyOf(found.entrySet());
    }
}
