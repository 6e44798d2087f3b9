package nl.veerkracht.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.continuity.Deviation;
import nl.veerkracht.continuity.Exceptions;
import nl.veerkracht.directory.ServiceId;
import nl.veerkracht.matching.Reason;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.Statements;
import nl.veerkracht.testing.TestServer;
import nl.veerkracht.trajectory.Outcome;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@HouseTest
class MatchTests {

    @Autowired
    MatchScene scene;

    @Autowired
    Exceptions exceptions;

    @Autowired
    MockMvc web;

    private final OrganisationId nowhere = new OrganisationId(new UUID(0, 0));
    private OrganisationId help = nowhere;
    private Actor.Person noor =
            new Actor.Person(new nl.veerkracht.actor.AccountId(new UUID(0, 0)), nowhere, java.util.Set.of());
    private int age;

    @BeforeEach
    void someone() {
        help = scene.people.organisation();
        noor = scene.people.person("Noor de Wit", help, Role.COORDINATOR);
        age = MatchScene.age();
    }

    private Ranked ranked(TrajectoryId line, ServiceId service) {
        return scene.look(noor, line).service(service).orElseThrow();
    }

    private @Nullable ServiceId proposed(TrajectoryId line) {
        return scene.look(noor, line).proposed();
    }

    private Chosen choose(TrajectoryId line, ServiceId service) {
        return scene.people.as(noor, () -> scene.matches.choose(line, service, "Zij wil dit zelf."));
    }

    @Test
    void what_does_not_keep_a_limit_of_the_newest_triage_is_out_with_the_reason() {
        ServiceId small = scene.service("Klein", age, 1, "small_scale");
        ServiceId large = scene.service("Groot", age, 1);
        TrajectoryId line = scene.waiting(noor, "Dewi", age, "small_scale");
        assertThat(ranked(line, small).fit().isCertain()).isTrue();
        assertThat(ranked(line, large).fit().excluded())
                .extracting(Reason::code)
                .containsExactly("limit.small_scale");
        List<ServiceId> order = scene.look(noor, line).services().stream()
                .map(one -> one.service().id())
                .toList();
        assertThat(order.indexOf(small)).isLessThan(order.indexOf(large));
    }

    @Test
    void without_a_triage_nothing_is_compared_and_nothing_can_be_chosen() {
        ServiceId house = scene.service("Huis", age, 1);
        TrajectoryId line = scene.line(noor, "Dewi");
        assertThat(scene.look(noor, line).services()).isEmpty();
        assertThatThrownBy(() -> choose(line, house)).isInstanceOf(Refused.class);
    }

    @Test
    void everybody_is_proposed_something_where_there_is_room_for_all_and_it_stays_until_somebody_chooses() {
        ServiceId house = scene.service("Huis", age, 2);
        TrajectoryId one = scene.waiting(noor, "Dewi", age);
        TrajectoryId other = scene.waiting(noor, "Saar", age);
        scene.propose();
        scene.propose();
        assertThat(Arrays.asList(proposed(one), proposed(other))).containsOnly(house);
        assertThat(scene.look(noor, one).choice()).isNull();
    }

    @Test
    void two_who_must_not_meet_are_not_proposed_the_same_house_and_two_who_stay_together_are() {
        ServiceId first = scene.service("Een", age, 2);
        ServiceId second = scene.service("Twee", age, 2);
        TrajectoryId dewi = scene.waiting(noor, "Dewi", age);
        TrajectoryId saar = scene.waiting(noor, "Saar", age);
        TrajectoryId mila = scene.waiting(noor, "Mila", age);
        scene.people.run(noor, () -> {
            assertThat(scene.matches.bind(dewi, saar, false)).isEqualTo(Outcome.DONE);
            assertThat(scene.matches.bind(saar, mila, true)).isEqualTo(Outcome.DONE);
        });
        scene.propose();
        assertThat(proposed(saar)).isEqualTo(proposed(mila)).isNotEqualTo(proposed(dewi));
        assertThat(Arrays.asList(proposed(saar), proposed(dewi))).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void where_somebody_is_whom_she_must_not_meet_is_no_place_for_her() {
        ServiceId house = scene.service("Huis", age, 2);
        TrajectoryId dewi = scene.waiting(noor, "Dewi", age);
        TrajectoryId saar = scene.waiting(noor, "Saar", age);
        scene.people.run(noor, () -> scene.matches.bind(dewi, saar, false));
        assertThat(choose(saar, house)).isEqualTo(new Chosen.Done());
        assertThat(ranked(dewi, house).fit().excluded())
                .extracting(Reason::code)
                .contains("set-aside");
        scene.propose();
        assertThat(proposed(dewi)).isNotEqualTo(house);
    }

    @Test
    void nobody_is_bound_to_a_line_that_the_coordinator_has_no_part_in() {
        TrajectoryId dewi = scene.waiting(noor, "Dewi", age);
        TrajectoryId foreign = scene.waiting(scene.people.person(Role.COORDINATOR), "Saar", age);
        assertThat(scene.people.as(noor, () -> scene.matches.bind(dewi, foreign, true)))
                .isInstanceOf(Outcome.Fault.class);
    }

    @Test
    void a_place_that_is_chosen_is_not_free_any_more_until_its_organisation_says_so() {
        ServiceId house = scene.service("Huis", age, 1);
        TrajectoryId dewi = scene.waiting(noor, "Dewi", age);
        TrajectoryId saar = scene.waiting(noor, "Saar", age);
        assertThat(choose(dewi, house)).isEqualTo(new Chosen.Done());
        assertThat(scene.look(noor, dewi).since()).isNull();
        assertThat(choose(saar, house)).isEqualTo(new Chosen.Full());
        assertThat(choose(dewi, house)).isEqualTo(new Chosen.Already());
        scene.people.run(noor, () -> scene.matches.endChoice(dewi));
        assertThat(choose(saar, house)).isEqualTo(new Chosen.Done());
    }

    @Test
    void against_the_match_only_under_a_step_that_somebody_with_the_mandate_backed_and_each_step_once() {
        ServiceId large = scene.service("Groot", age, 3);
        TrajectoryId dewi = scene.waiting(noor, "Dewi", age, "small_scale");
        assertThat(choose(dewi, large)).isEqualTo(new Chosen.NeedsBacking());
        Actor.Person holder = scene.people.person("Frank Post", help, Role.MANDATE_HOLDER);
        LocalDate later = LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(30);
        scene.people.run(
                noor,
                () -> assertThat(exceptions.deviate(
                                dewi, Deviation.Rule.MATCH, "Haar zus is daar.", "Rust.", holder.id(), later))
                        .isEqualTo(Outcome.DONE));
        assertThat(choose(dewi, large)).isEqualTo(new Chosen.NeedsBacking());
        UUID asked = scene.people
                .as(noor, () -> exceptions.of(dewi))
                .deviations()
                .getFirst()
                .id();
        scene.people.run(holder, () -> exceptions.back(asked, true));
        assertThat(choose(dewi, large)).isEqualTo(new Chosen.Done());
        assertThat(Objects.requireNonNull(scene.look(noor, dewi).choice()).against())
                .isEqualTo(asked);
        scene.people.run(noor, () -> scene.matches.endChoice(dewi));
        assertThat(choose(dewi, large)).isEqualTo(new Chosen.NeedsBacking());
    }

    @Test
    void what_was_set_aside_is_not_proposed_until_it_is_brought_back() {
        ServiceId house = scene.service("Huis", age, 1);
        TrajectoryId dewi = scene.waiting(noor, "Dewi", age);
        scene.propose();
        scene.people.run(
                noor,
                () -> assertThat(scene.matches.setAside(dewi, house, "Zij is bang daar."))
                        .isEqualTo(Outcome.DONE));
        assertThat(proposed(dewi)).isNotEqualTo(house);
        scene.propose();
        assertThat(proposed(dewi)).isNotEqualTo(house);
        scene.people.run(noor, () -> scene.matches.bringBack(dewi, house));
        scene.propose();
        assertThat(proposed(dewi)).isEqualTo(house);
    }

    @Test
    void what_a_place_must_know_is_kept_sealed_and_never_written_over_unseen() {
        TrajectoryId dewi = scene.waiting(noor, "Dewi", age);
        MatchPage read = scene.look(noor, dewi);
        assertThat(read.about()).isEqualTo(MatchScene.about(age));
        scene.people.run(noor, () -> scene.matches.await(dewi, read.version(), MatchScene.about(age + 1)));
        assertThat(scene.people.as(noor, () -> scene.matches.await(dewi, read.version(), About.NOTHING)))
                .isEqualTo(Outcome.CHANGED);
        assertThat(scene.look(noor, dewi).about()).isEqualTo(MatchScene.about(age + 1));
        byte[] kept = scene.owner
                .sql("select about_sealed from match.about where trajectory = ?")
                .param(dewi.value())
                .query(byte[].class)
                .single();
        assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Oude Stad");
    }

    @Test
    void those_with_the_mandate_see_that_somebody_of_their_organisation_waits_and_not_who() {
        TrajectoryId dewi = scene.waiting(noor, "Dewi", age);
        assertThat(waiting(scene.people.person(help, Role.MANDATE_HOLDER)))
                .filteredOn(one -> one.line().equals(dewi))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.initial()).isEmpty();
                    assertThat(one.mine()).isFalse();
                    assertThat(one.coordinator()).isEqualTo("Noor de Wit");
                });
        assertThat(waiting(scene.people.person(Role.MANDATE_HOLDER))).isEmpty();
        assertThat(waiting(noor)).singleElement().satisfies(one -> {
            assertThat(one.initial()).isEqualTo("D");
            assertThat(one.mine()).isTrue();
        });
    }

    @Test
    void a_proposal_stands_on_her_coordinators_desk_until_somebody_chooses() {
        ServiceId house = scene.service("Huis", age, 1);
        TrajectoryId dewi = scene.waiting(noor, "Dewi", age);
        scene.propose();
        assertThat(asked(dewi)).containsExactly("account:" + noor.id().value());
        choose(dewi, house);
        assertThat(asked(dewi)).isEmpty();
    }

    @Test
    void who_coordinates_from_now_on_is_asked_about_what_stands_proposed_and_who_did_before_is_not() {
        scene.service("Huis", age, 1);
        TrajectoryId dewi = scene.waiting(noor, "Dewi", age);
        scene.propose();
        Actor.Person karim = scene.people.person(Role.COORDINATOR);
        scene.handOver(noor, dewi, karim);
        scene.propose();

        assertThat(asked(dewi)).containsExactly("account:" + karim.id().value());
    }

    @Test
    void who_stops_waiting_while_a_round_goes_on_is_passed_over_and_all_others_are_proposed() throws SQLException {
        ServiceId house = scene.service("Huis", age, 2);
        TrajectoryId dewi = scene.waiting(noor, "Dewi", age);
        TrajectoryId saar = scene.waiting(noor, "Saar", age);
        try (Connection meanwhile = TestServer.owner().getConnection();
                PreparedStatement stop = meanwhile.prepareStatement("delete from match.waiting where trajectory = ?")) {
            meanwhile.setAutoCommit(false);
            stop.setObject(1, dewi.value());
            stop.executeUpdate();
            scene.propose();
            meanwhile.commit();
        }

        assertThat(proposed(saar)).isEqualTo(house);
        assertThat(proposed(dewi)).isNull();
        assertThat(asked(dewi)).isEmpty();
    }

    @Test
    void what_stands_proposed_for_a_line_that_was_closed_is_taken_back() {
        scene.service("Huis", age, 1);
        TrajectoryId dewi = scene.waiting(noor, "Dewi", age);
        scene.propose();
        assertThat(asked(dewi)).isNotEmpty();
        scene.close(noor, dewi);
        scene.propose();

        assertThat(asked(dewi)).isEmpty();
    }

    private List<String> asked(TrajectoryId line) {
        return scene.owner
                .sql(
                        "select audience from attention.need where kind = 'match.proposed' and subject = ? and settled_at is null")
                .param(line.value())
                .query(String.class)
                .list();
    }

    @Test
    void a_page_asks_the_database_a_fixed_number_of_times_however_much_there_is_to_see() throws Exception {
        TrajectoryId dewi = scene.waiting(noor, "Dewi", age);
        RequestPostProcessor session = scene.people.signedIn(noor);
        String page = "/trajectories/" + dewi.value() + "/match";
        List<String> few = Statements.of(() -> web.perform(get(page).with(session)));
        List<String> none = Statements.of(() -> web.perform(get("/matching").with(session)));
        TrajectoryId saar = scene.waiting(noor, "Saar", age);
        scene.waiting(noor, "Mila", age);
        scene.people.run(noor, () -> scene.matches.bind(dewi, saar, true));
        for (int more = 0; more < 12; more++) {
            scene.service("Huis", age, 1);
        }
        scene.propose();
        List<String> many = Statements.of(() -> web.perform(get(page).with(session)));
        assertThat(few).hasSizeLessThanOrEqualTo(12);
        assertThat(many).hasSizeLessThanOrEqualTo(12);
        assertThat(Statements.of(() -> web.perform(get("/matching").with(session))))
                .hasSameSizeAs(none)
                .hasSizeLessThanOrEqualTo(12);
    }

    private List<Waiting> waiting(Actor.Person who) {
        List<Waiting> all = new ArrayList<>();
        @Nullable String after = null;
        do {
            String from = after;
            WaitingPage page = scene.people.as(who, () -> scene.matches.waiting(from));
            all.addAll(page.waiting());
            after = page.next();
        } while (after != null);
        return all;
    }
}
