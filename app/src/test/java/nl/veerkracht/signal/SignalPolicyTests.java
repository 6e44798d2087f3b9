package nl.veerkracht.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database itself gives and takes, asked with bare SQL past the face. */
@HouseTest
class SignalPolicyTests {

    private static final List<String> PARTS = List.of("signal", "identity", "content", "contact");

    @Autowired
    Signals signals;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient jdbc;

    OrganisationId school;
    Actor.Person keeper;
    UUID kept = new UUID(0, 0);
    UUID unkept = new UUID(0, 0);
    UUID danger = new UUID(0, 0);

    @BeforeEach
    void signals() {
        school = People.organisation();
        keeper = People.person(school, Role.SIGNALLER);
        kept = given(keeper, false);
        unkept = given(People.key(school, Role.SIGNALLER), false);
        danger = given(keeper, true);
    }

    @Test
    void each_reader_sees_the_parts_that_are_for_her() {
        Actor.Person colleague = People.person(school, Role.SIGNALLER);
        Actor.Key key = People.key(school, Role.SIGNALLER);
        Actor.Person elsewhere = People.person(People.organisation(), Role.SIGNALLER, Role.MANDATE_HOLDER);
        Actor.Person weigher = People.person(People.organisation(), Role.WEIGHER);

        assertSees(keeper, kept, "signal", "identity", "content", "contact");
        assertSees(keeper, unkept, "signal", "identity", "content", "contact");
        assertSees(colleague, kept);
        assertSees(colleague, unkept, "signal", "identity", "content", "contact");
        assertSees(key, kept, "signal");
        assertSees(key, unkept, "signal", "identity", "content", "contact");
        assertSees(elsewhere, kept);
        assertSees(elsewhere, unkept);
        assertSees(weigher, kept, "signal");
        assertSees(weigher, danger, "signal", "contact");
        assertSees(People.person(school, Role.MANDATE_HOLDER), kept, "signal");
        assertSees(People.person(school, Role.PRIVACY_OFFICER), kept, "signal");
        for (Role none : List.of(Role.ADMINISTRATOR, Role.LINK_CONFIRMER, Role.SPECIALIST, Role.COORDINATOR)) {
            assertSees(People.person(school, none), kept);
            assertSees(People.person(school, none), danger);
        }
        assertSees(Actor.NOBODY, unkept);
        assertSees(new Actor.House("test"), kept, "signal", "identity");
    }

    @Test
    void a_share_opens_the_content_to_whom_it_was_given_and_nothing_else() {
        Actor.Person specialist = People.person(People.organisation(), Role.SPECIALIST);
        people.run(
                keeper,
                () -> jdbc.sql("""
                        insert into sharing.share (id, resource_kind, resource, owner_organisation, granted_by, grantee_kind, grantee, what, purpose, ground,
                          told, until)
                        values (?, 'signal', ?, ?, ?, 'account', ?, '{content}', 'think_along', 'legal_task', 'no', now() + interval '1 day')
                        """)
                        .params(
                                UUID.randomUUID(),
                                kept,
                                school.value(),
                                keeper.id().value(),
                                specialist.id().value())
                        .update());
        assertSees(specialist, kept, "content");
        assertSees(specialist, unkept);
    }

    @Test
    void nobody_changes_what_is_not_hers() {
        for (Actor other : List.of(
                People.person(school, Role.SIGNALLER),
                People.person(People.organisation(), Role.SIGNALLER, Role.MANDATE_HOLDER, Role.WEIGHER),
                People.person(school, Role.PRIVACY_OFFICER),
                People.key(school, Role.SIGNALLER))) {
            assertThat(changed(other, "update signal.signal set danger = true where id = ?"))
                    .isZero();
            assertThat(changed(other, "update signal.identity set about_sealed = '' where signal = ?"))
                    .isZero();
            assertThat(changed(other, "update signal.content set actions_sealed = null where signal = ?"))
                    .isZero();
            assertThat(changed(other, "update signal.contact set role = 'police' where signal = ?"))
                    .isZero();
        }
        for (String erase : List.of("delete from signal.content where signal = ?", "select signal.erase(array[?])")) {
            assertThatThrownBy(() -> changed(keeper, erase))
                    .isInstanceOf(org.springframework.dao.DataAccessException.class);
        }
    }

    @Test
    void nobody_gives_a_signal_in_anothers_name() {
        Actor.Person other = People.person(People.organisation(), Role.SIGNALLER);
        String copy = """
                insert into signal.signal (id, organisation, sender, keeper, key_id, external_fingerprint, observed, observed_on, received_at, state, danger,
                  life_areas, expires_at)
                select gen_random_uuid(), ?, ?, ?, id, '\\x01', '2026-03', '2026-03-01', now(), 'open', false, '{}', now() + interval '1 day'
                from vault.data_key limit 1
                """;
        assertThatThrownBy(() -> people.run(
                        other,
                        () -> jdbc.sql(copy)
                                .params(
                                        school.value(),
                                        other.inOrganisation().value(),
                                        other.id().value())
                                .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> people.run(
                        other,
                        () -> jdbc.sql(copy)
                                .params(
                                        other.inOrganisation().value(),
                                        other.inOrganisation().value(),
                                        keeper.id().value())
                                .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void every_table_of_the_room_has_row_level_security() {
        assertThat(
                        People.count(
                                "select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'signal' and c.relkind = 'r' and not c.relrowsecurity"))
                .isZero();
    }

    @Test
    void no_word_of_a_signal_stands_in_the_database() {
        JdbcClient owner = JdbcClient.create(TestServer.owner());
        for (String part : PARTS) {
            String column = part.equals("signal") ? "id" : "signal";
            for (Map<String, Object> row : owner.sql(
                            "select t::text as row from signal." + part + " t where " + column + " = ?")
                    .param(kept)
                    .query()
                    .listOfRows()) {
                assertThat(String.valueOf(row.get("row")))
                        .doesNotContain("gele jas", "Joke", "tas", "slaap", "020-5550000", "own-")
                        .doesNotContain("4a6f6b65");
            }
        }
    }

    private UUID given(Actor actor, boolean danger) {
        Intake intake = Examples.unnamed("own-" + UUID.randomUUID(), danger);
        return ((Receipt.Stored) People.as(actor, () -> signals.receive(intake)))
                .id()
                .value();
    }

    private void assertSees(Actor actor, UUID signal, String... parts) {
        List<String> seen = new ArrayList<>();
        for (String part : PARTS) {
            String column = part.equals("signal") ? "id" : "signal";
            int rows = people.as(
                    actor,
                    () -> jdbc.sql("select count(*) from signal." + part + " where " + column + " = ?")
                            .param(signal)
                            .query(Integer.class)
                            .single());
            if (rows == 1) {
                seen.add(part);
            }
        }
        assertThat(seen).as("%s", actor.roles()).containsExactly(parts);
    }

    private int changed(Actor actor, String sql) {
        return people.as(actor, () -> jdbc.sql(sql).param(kept).update());
    }
}
