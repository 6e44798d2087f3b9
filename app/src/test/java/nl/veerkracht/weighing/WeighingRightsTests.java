package nl.veerkracht.weighing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.veerkracht.access.Part;
import nl.veerkracht.access.Sight;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.ApiKeyId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.thread.ThreadId;
import nl.veerkracht.web.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Role × relation × action: the face and row-level security say the same. */
@HouseTest
class WeighingRightsTests {

    private enum Relation {
        OUTSIDER,
        BLIND,
        SEEING
    }

    @Autowired
    TestPeople people;

    @Autowired
    WeighedThreads threads;

    @Autowired
    Weighings weighings;

    @Autowired
    JdbcClient jdbc;

    @Test
    void only_weighers_on_the_team_write_and_only_the_team_reads() {
        var noor = people.person(Role.WEIGHER);
        var thread = threads.takenBy(noor, "2011-05-03");
        var id = people.as(noor, () -> weighings.start(thread, "weighing"));
        people.run(noor, () -> weighings.save(id, 0, WeighedThreads.form("summary", "Woorden.")));

        var wrong = new ArrayList<String>();
        for (var role : Arrays.stream(Role.values())
                .filter(role -> role != Role.IMPORTER)
                .toList()) {
            for (var relation : Relation.values()) {
                var person = person(thread, relation, role);
                var reads = relation == Relation.SEEING;
                var writes = reads && role == Role.WEIGHER;
                check(wrong, role, relation, "read", reads, faceReads(person, id), rowsSeen(person, id));
                check(wrong, role, relation, "write", writes, faceWrites(person, id), rowsWritten(person, id));
                check(wrong, role, relation, "start", writes, faceStarts(person, thread), rowsStarted(person, thread));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void keys_and_nobody_read_and_write_nothing() {
        var noor = people.person(Role.WEIGHER);
        var thread = threads.takenBy(noor, "2011-05-03");
        var id = people.as(noor, () -> weighings.start(thread, "weighing"));
        var key = new Actor.Key(ApiKeyId.random(), noor.inOrganisation(), Set.of(Role.WEIGHER));
        Stream.of(key, Actor.NOBODY).forEach(actor -> {
            assertThat(faceReads(actor, id)).isFalse();
            assertThat(rowsSeen(actor, id)).isFalse();
            assertThat(faceWrites(actor, id)).isFalse();
            assertThat(rowsWritten(actor, id)).isFalse();
        });
    }

    private static void check(
            List<String> wrong,
            Role role,
            Relation relation,
            String action,
            boolean expected,
            boolean face,
            boolean rows) {
        if (face != expected || rows != expected) {
            wrong.add(
                    "%s %s %s: expected %s, face %s, rows %s".formatted(role, relation, action, expected, face, rows));
        }
    }

    private Actor.Person person(ThreadId thread, Relation relation, Role role) {
        return switch (relation) {
            case OUTSIDER -> people.person(role);
            case BLIND -> threads.on(thread, Part.MEMBER, Set.of(Sight.TASKS, Sight.NOTES), role);
            case SEEING -> threads.on(thread, Part.MEMBER, Set.of(Sight.WEIGHING), role);
        };
    }

    private boolean faceReads(Actor actor, WeighingId id) {
        return allowed(actor, () -> weighings.read(id)) && allowed(actor, () -> weighings.version(version(id)));
    }

    private java.util.UUID version(WeighingId id) {
        return people.asHouse(
                () -> jdbc.sql("select id from weighing.version where weighing = ? union all select ? limit 1")
                        .params(id.value(), id.value())
                        .query(java.util.UUID.class)
                        .single());
    }

    private boolean faceWrites(Actor actor, WeighingId id) {
        return allowed(actor, () -> weighings.save(id, 0, WeighedThreads.form("own_words", "Van " + actor)));
    }

    private boolean faceStarts(Actor actor, ThreadId thread) {
        return allowed(actor, () -> weighings.start(thread, "background"));
    }

    private boolean rowsSeen(Actor actor, WeighingId id) {
        return people.as(
                actor,
                () -> jdbc.sql("select exists (select from weighing.weighing where id = ?)")
                        .param(id.value())
                        .query(Boolean.class)
                        .single());
    }

    private boolean rowsWritten(Actor actor, WeighingId id) {
        return people.as(
                actor,
                () -> jdbc.sql("update weighing.weighing set outcome = outcome where id = ?")
                                .param(id.value())
                                .update()
                        == 1);
    }

    /** Past the face: a row of an instrument that is offered nowhere, taken back at once. */
    private boolean rowsStarted(Actor actor, ThreadId thread) {
        try {
            people.run(actor, () -> {
                jdbc.sql("""
                        insert into weighing.weighing (id, thread, instrument, edition, state, started_by, started_at, organisation)
                        values (gen_random_uuid(), ?, gen_random_uuid()::text, 1, 'draft', actor.account(), now(), gen_random_uuid())
                        """).param(thread.value()).update();
                throw new TakenBack();
            });
            return true;
        } catch (TakenBack stored) {
            return true;
        } catch (DataAccessException refused) {
            return false;
        }
    }

    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private boolean allowed(Actor actor, Runnable work) {
        try {
            people.run(actor, work);
            return true;
        } catch (Refused refused) {
            return false;
        }
    }
}
