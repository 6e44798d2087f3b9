package nl.veerkracht.bench;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A large directory of made-up organisations: formal and informal, in towns of very different size, with hours, ages, languages and waits. */
final class DirectoryStore {

    private static final String WORDS = """
            array['praten', 'wandelen', 'koken', 'slapen', 'school', 'werk', 'geld', 'papieren', 'trauma', 'behandeling', 'sport', 'muziek', 'buurt', 'meiden',
              'jongens', 'ouders', 'gezin', 'veilig', 'opvang', 'dokter', 'maatje', 'taal', 'huiswerk', 'paarden', 'rechten', 'advocaat', 'schulden', 'kerk',
              'moskee', 'vluchteling', 'verslaving', 'internet', 'kamer', 'nacht', 'eten', 'kleding', 'fiets', 'vrijwilliger', 'groep', 'luisteren']
            """;
    private static final List<String> FILL = List.of("""
            insert into directory.organization (id, name, description)
            select md5('bench-o' || n)::uuid, 'Stichting ' || initcap(w[1 + n %% 40]) || ' ' || n, 'Verzonnen' from generate_series(1, :some / 5 + 1) n,
              (select %s as w) x
            """, """
            insert into directory.service (id, organization_id, name, description, minimum_age, maximum_age, assured_date)
            select md5('bench-s' || n)::uuid, md5('bench-o' || (1 + n / 5))::uuid, initcap(w[1 + (n * 7) %% 40]) || ' en ' || w[1 + (n * 11) %% 40] || ' ' || n,
              'Samen ' || w[1 + (n * 13) %% 40] || ' en ' || w[1 + (n * 17) %% 40] || '. Ook voor ' || w[1 + (n * 19) %% 40] || ', elke week.',
              case n %% 4 when 0 then null when 1 then 12 when 2 then 16 else 18 end, case n %% 4 when 1 then 18 when 2 then 24 end,
              current_date - n %% 300
            from generate_series(1, :some) n, (select %s as w) x
            """, """
            insert into directory.location (id, name) select md5('bench-s' || n)::uuid, 'Plek' from generate_series(1, :some) n
            """, """
            insert into directory.address (id, location_id, city, region, postal_code)
            select md5('bench-s' || n)::uuid, md5('bench-s' || n)::uuid, 'Plaats' || t, 'Streek' || t %% 12, (1000 + (t * 83) %% 8900)::text || ' AB'
            from generate_series(1, :some) n, lateral (select floor(400 * power(((n * 7919) %% 10007) / 10007.0, 3))::int as t) x
            """, """
            insert into directory.service_at_location (id, service_id, location_id)
            select md5('bench-s' || n)::uuid, md5('bench-s' || n)::uuid, md5('bench-s' || n)::uuid from generate_series(1, :some) n
            """, """
            insert into directory.phone (id, service_id, number) select gen_random_uuid(), md5('bench-s' || n)::uuid, '0999-' || n from generate_series(1, :some) n
            """, """
            insert into directory.language (id, service_id, code) select gen_random_uuid(), md5('bench-s' || n)::uuid, c from generate_series(1, :some) n,
              unnest(case when n %% 50 = 0 then array['nl', 'ti'] when n %% 5 = 0 then array['nl', 'en', 'ar'] when n %% 3 = 0 then array['nl', 'en'] else array['nl'] end) c
            """, """
            insert into directory.schedule (id, service_id, freq, byday, opens_at, closes_at)
            select gen_random_uuid(), md5('bench-s' || n)::uuid, 'WEEKLY', d, case n %% 3 when 0 then '09:00' when 1 then '13:00' else '18:00' end,
              case n %% 3 when 0 then '17:00' when 1 then '21:00' else '02:00' end
            from generate_series(1, :some) n, unnest(case when n %% 4 = 0 then array['MO,TU,WE,TH,FR', 'SA'] else array['TU,TH'] end) d
            """, """
            insert into directory.attribute (id, link_id, link_entity, taxonomy_term_id, value)
            select gen_random_uuid(), md5('bench-s' || n)::uuid, 'service', t, '' from generate_series(1, :some) n,
              unnest(array[md5('ask:' || (array['talk', 'sleep', 'safe', 'body', 'online', 'treatment', 'learn', 'rights', 'belong', 'family'])[1 + (n / 40) %% 10])::uuid,
                case when n %% 3 = 0 then md5('kind:informal')::uuid else md5('need:practical')::uuid end]) t
            """, """
            insert into directory.service_capacity (id, service_id, unit_id, available, maximum, updated, wait_days)
            select gen_random_uuid(), md5('bench-s' || n)::uuid, md5('unit:place')::uuid, n %% 5, 5, now() - make_interval(days => n %% 200), n %% 90
            from generate_series(1, :some) n where n %% 2 = 0
            """);
    private static final String LEFT = "select count(*) from directory.changed";

    private final JdbcClient jdbc;

    DirectoryStore(DataSource owner) {
        jdbc = JdbcClient.create(owner);
    }

    void fill(int services) {
        FILL.forEach(statement ->
                jdbc.sql(statement.formatted(WORDS)).param("some", services).update());
        jdbc.sql("analyze").update();
    }

    /** How many services a search does not know yet as they are. */
    int left() {
        return jdbc.sql(LEFT).query(Integer.class).single();
    }

    void settle() {
        jdbc.sql("vacuum analyze").update();
    }
}
