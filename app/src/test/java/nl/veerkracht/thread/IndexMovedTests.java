package nl.veerkracht.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestServer;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An index that a version before filled, with keys of eight bytes, is the same index afterwards, with keys of four. The house is there for its login. */
@HouseTest
class IndexMovedTests {

    private static final String BEFORE = "276";

    private final DataSource owner = TestServer.createDatabase("index_moved");
    private final JdbcClient sql = JdbcClient.create(owner);

    @Test
    void who_has_a_key_and_which_keys_somebody_has_stays() {
        flyway().target(BEFORE).load().migrate();
        sql.sql("""
                insert into thread.encoding (no, signal, sealed, blocks) overriding system value values
                  (1, gen_random_uuid(), 'one', array[-1, 5::bigint << 32 | 7]),
                  (2, gen_random_uuid(), 'two', array[5::bigint << 32 | 7, 5::bigint << 32 | 8, 6::bigint << 32]),
                  (3, gen_random_uuid(), 'three', '{}')
                """).update();
        sql.sql("""
                insert into thread.block (key, nos) values (-1, '{1}'), (5::bigint << 32 | 7, '{1,2}'), (5::bigint << 32 | 8, '{2,3}'),
                  (6::bigint << 32, null), (7::bigint << 32, array(select generate_series(1, 301))),
                  (8::bigint << 32, array(select generate_series(1, 301))), (8::bigint << 32 | 1, '{302}'), (9::bigint << 32, '{}')
                """).update();
        sql.sql("insert into thread.recount (key) values (6::bigint << 32), (6::bigint << 32 | 1), (-1)")
                .update();

        flyway().load().migrate();

        assertThat(texts("select no || ' ' || blocks::text from thread.encoding order by no"))
                .containsExactly("1 {-1,5}", "2 {5,6}", "3 {}");
        assertThat(
                        texts(
                                "select key || ' ' || encode(nos, 'hex') from thread.block where key not in (7, 8) and nos is not null order by key"))
                .containsExactly("-1 00000001", "5 00000001000000020000000200000003", "9 ");
        assertThat(texts("select key::text from thread.block where octet_length(nos) = 4 * 301"))
                .containsExactly("7");
        assertThat(texts("select key::text from thread.block where nos is null order by key"))
                .containsExactly("6", "8");
        assertThat(texts("select key::text from thread.recount order by key")).containsExactly("-1", "6");
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration")
                .schemas("flyway")
                .createSchemas(true)
                .outOfOrder(true);
    }

    private List<String> texts(String statement) {
        return sql.sql(statement).query(String.class).list();
    }
}
