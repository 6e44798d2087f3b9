package nl.veerkracht.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What very many at once can do to the others. Each flood is taken back: whoever comes in at the same time never meets it. */
@HouseTest
class FloodTests {

    @Autowired
    TestPeople people;

    @Autowired
    TeamKeys keys;

    @Autowired
    Visits visits;

    @Autowired
    Work work;

    @Autowired
    ChatTerms terms;

    @Autowired
    JdbcClient app;

    @Autowired
    PlatformTransactionManager transactions;

    /** Begins with nobody who came in the last minutes. */
    private void takenBack(Runnable flood) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        Acting.as(new Actor.House("chat.visit"), () -> {
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                app.sql("delete from chat.work_used").update();
                flood.run();
            });
            return true;
        });
    }

    @Test
    void wrong_words_without_a_script_keep_nobody_from_beginning_without_one_nor_the_other_way_round() {
        takenBack(() -> {
            assertThat(isFullAfterMany(Visits.COME)).isTrue();
            assertThat(work.plainUse(Visits.OPEN)).isTrue();
        });
        takenBack(() -> {
            assertThat(isFullAfterMany(Visits.OPEN)).isTrue();
            assertThat(work.plainUse(Visits.COME)).isTrue();
        });
    }

    @Test
    void who_wants_somebody_now_has_a_head_start_while_it_is_calm_and_in_a_flood_nobody_has() {
        TeamKey team = TestTeam.begin(people, keys).key();
        takenBack(() -> {
            assertThat(headStart(team, Urgency.NOW)).isEqualTo(terms.headStart().now());
            assertThat(headStart(team, Urgency.SOON))
                    .isEqualTo(terms.headStart().soon());
            assertThat(headStart(team, Urgency.TALK)).isZero();
            IntStream.range(0, 2 * terms.work().calm()).forEach(n -> work.use(Visits.OPEN, "flood " + n, true));
            assertThat(headStart(team, Urgency.NOW)).isZero();
            assertThat(headStart(team, Urgency.SOON)).isZero();
        });
    }

    private Duration headStart(TeamKey team, Urgency urgency) {
        TestVisitor one = new TestVisitor();
        assertThat(visits.openPlain(one.opening(team, urgency, "Hoi"))).isInstanceOf(Received.Stored.class);
        return Duration.ofSeconds(app.sql(
                        "select extract(epoch from (waiting_since at time zone 'UTC') - turn)::int from chat.conversation where id = ?")
                .param(one.conversation().value())
                .query(Integer.class)
                .single());
    }

    private boolean isFullAfterMany(String what) {
        return IntStream.range(0, 3 * terms.plainAMinute()).anyMatch(n -> !work.plainUse(what));
    }
}
