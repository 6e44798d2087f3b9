package nl.veerkracht.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import nl.veerkracht.audit.AuditVerification;
import nl.veerkracht.audit.AuditVerifier;
import nl.veerkracht.cli.House;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("long")
class SeedTests {

    private TinyCity city;

    @BeforeAll
    void seed(@TempDir Path directory) throws SQLException, InterruptedException {
        city = new TinyCity(directory.resolve("data"));
    }

    @AfterAll
    void stop() {
        city.close();
    }

    @Test
    void afterALoadEveryIndexAndConstraintIsBack() throws SQLException {
        assertThat(city.structure()).isEqualTo(city.structureBefore).isNotEmpty();
    }

    @Test
    void thereAreAsManySignalsAndThreadsAsAskedFor() throws SQLException {
        assertThat(city.list("select count(*) from signal.signal")).containsExactly("200");
        assertThat(city.list("select count(*) from thread.thread where joined_into is null"))
                .containsExactly("40");
    }

    @Test
    void confirmedProposalsHoldEveryThreadTogether() throws SQLException {
        assertThat(city.list("""
                        with recursive reach(start, signal) as (
                          select id, id from signal.signal
                          union
                          select r.start, case when p.one = r.signal then p.other else p.one end
                          from reach r join thread.proposal p on p.state = 'confirmed' and (p.one = r.signal or p.other = r.signal))
                        select count(*) from thread.member m where (select count(*) from reach r where r.start = m.signal)
                          <> (select count(*) from thread.member f where f.thread = m.thread)
                        """)).containsExactly("0");
    }

    @Test
    void theIndexCountsOnAfterTheLastEncoding() throws SQLException {
        assertThat(city.list("""
                        select nextval(pg_get_serial_sequence('thread.encoding', 'no')) > max(no) from thread.encoding
                        """)).containsExactly("t");
    }

    @Test
    void theLogHolds() {
        try (ConfigurableApplicationContext house = House.openQuietly(city.installation)) {
            assertThat(house.getBean(AuditVerifier.class).verify()).isInstanceOf(AuditVerification.Whole.class);
        }
    }
}
