package nl.veerkracht.herspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.access.Sight;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What she says, gives and takes back in her own space, and who learns of it. */
@HouseTest
class HerVoiceTests {

    @Autowired
    HerScene scene;

    @Autowired
    HerWriting writing;

    @Autowired
    HerReading reading;

    @Autowired
    TeamReading team;

    @Autowired
    Export export;

    @Autowired
    MockMvc http;

    private Actor.Person coordinator;
    private Actor.Person helper;
    private TrajectoryId line;
    private Actor.Young her;

    @BeforeEach
    void a_line_with_her_in_it() {
        coordinator = scene.coordinator();
        line = scene.line(coordinator);
        helper = scene.member(coordinator, line, Sight.NOTES);
        scene.words(coordinator, line);
        her = scene.young(line);
    }

    private long needs(String kind) {
        return scene.owner
                .sql(
                        "select count(*) from attention.need where kind = :kind and dossier = :line and settled_at is null and audience = :whose")
                .param("kind", kind)
                .param("line", line.value())
                .param("whose", "account:" + coordinator.id().value())
                .query(Long.class)
                .single();
    }

    private void marks(int... given) {
        scene.people.run(
                her,
                () -> writing.give(
                        Marks.Kind.MONTH, java.util.Arrays.stream(given).boxed().toList(), null));
    }

    @Test
    void what_she_writes_reaches_her_coordinator_and_the_answer_reaches_her() {
        scene.people.run(her, () -> writing.write(Letter.Kind.MESSAGE, "Mag oma erbij zijn?"));
        assertThat(needs("herspace.letter")).isEqualTo(1);
        Letter letter = scene.people.as(helper, () -> team.page(line)).letters().getFirst();
        assertThat(letter.text()).isEqualTo("Mag oma erbij zijn?");
        scene.people.run(coordinator, () -> team.answer(line, letter.id(), "Ja, graag."));
        assertThat(needs("herspace.letter")).isZero();
        assertThat(scene.people.as(her, reading::letters).is().getFirst().answer())
                .isEqualTo("Ja, graag.");
    }

    @Test
    void what_she_objects_to_or_wants_erased_is_read_by_who_leads_her_line_alone() {
        scene.people.run(her, () -> writing.write(Letter.Kind.ERASURE, "Haal het verslag van mei weg."));
        assertThat(scene.people.as(helper, () -> team.page(line)).letters()).isEmpty();
        Letter letter =
                scene.people.as(coordinator, () -> team.page(line)).letters().getFirst();
        assertThatThrownBy(() -> scene.people.run(helper, () -> team.answer(line, letter.id(), "Nee.")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void marks_that_fall_or_are_low_ask_for_her_coordinator_and_others_do_not() {
        marks(8, 8, 7, 8);
        marks(7, 7, 7, 7);
        assertThat(needs("herspace.marks")).isZero();
        marks(5, 5, 5, 5);
        assertThat(needs("herspace.marks")).isEqualTo(1);
        scene.people.run(coordinator, () -> team.seen(line));
        assertThat(needs("herspace.marks")).isZero();
        marks(6, 6, 2, 6);
        assertThat(needs("herspace.marks")).isEqualTo(1);
    }

    @Test
    void marks_are_four_from_nought_to_ten() {
        assertThatThrownBy(() -> marks(1, 2, 3)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> marks(1, 2, 3, 11)).isInstanceOf(Refused.class);
    }

    @Test
    void her_story_is_read_by_whom_she_gives_it_and_each_reading_is_counted_until_she_takes_it_back() {
        UUID reader = helper.id().value();
        scene.people.run(her, () -> writing.tell("Het begon toen ik dertien was."));
        assertThatThrownBy(() -> scene.people.as(helper, () -> team.story(line)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> scene.people.as(coordinator, () -> team.story(line)))
                .isInstanceOf(Refused.class);
        scene.people.run(her, () -> writing.giveStory(reader));
        assertThat(scene.people.as(helper, () -> team.story(line))).isEqualTo("Het begon toen ik dertien was.");
        scene.people.as(helper, () -> team.story(line));
        assertThat(scene.people.as(her, reading::story).is().reader(reader))
                .extracting(Story.Reader::times)
                .isEqualTo(2);
        scene.people.run(her, () -> writing.takeStoryBack(reader));
        assertThatThrownBy(() -> scene.people.as(helper, () -> team.story(line)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void her_story_goes_to_nobody_outside_her_team() {
        scene.people.run(her, () -> writing.tell("Van mij."));
        UUID stranger = scene.coordinator().id().value();
        assertThatThrownBy(() -> scene.people.run(her, () -> writing.giveStory(stranger)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void she_sees_who_looked_and_not_herself() {
        scene.people.as(helper, () -> team.page(line));
        scene.people.as(her, reading::home);
        List<Seen> seen = scene.people.as(her, () -> reading.looks(0)).is();
        assertThat(seen)
                .anyMatch(
                        one -> one.name().equals("Karim Haddad") && one.action().equals("herspace.team"))
                .noneMatch(one -> one.action().equals("herspace.home"));
        assertThat(scene.people.as(her, () -> reading.looks(3)).is()).isEmpty();
    }

    private UUID shared(String ground, String told) {
        UUID signal = UUID.randomUUID();
        UUID share = UUID.randomUUID();
        UUID thread = scene.owner
                .sql("select thread from trajectory.trajectory where id = :line")
                .param("line", line.value())
                .query(UUID.class)
                .single();
        scene.owner
                .sql("insert into thread.member (signal, thread, home, danger) values (:signal, :thread, :home, false)")
                .param("signal", signal)
                .param("thread", thread)
                .param("home", home())
                .update();
        scene.owner
                .sql("""
                        insert into sharing.share (id, resource_kind, resource, owner_organisation, granted_by, grantee_kind, grantee, what, purpose, ground,
                          told, until)
                        values (:id, 'signal', :signal, :organisation, :by, 'account', :to, '{content}', 'help', :ground, :told, :until::timestamptz)
                        """)
                .param("id", share)
                .param("signal", signal)
                .param("organisation", coordinator.inOrganisation().value())
                .param("by", coordinator.id().value())
                .param("to", helper.id().value())
                .param("ground", ground)
                .param("told", told)
                .param("until", Instant.now().plusSeconds(86_400).toString())
                .update();
        return share;
    }

    private UUID home() {
        UUID home = UUID.randomUUID();
        scene.owner
                .sql("insert into thread.thread (id) values (:id)")
                .param("id", home)
                .update();
        return home;
    }

    @Test
    void she_takes_her_own_yes_back_and_nothing_else_and_does_not_see_what_was_unsafe_to_tell() {
        UUID hers = shared("her_yes", "yes");
        UUID law = shared("legal_task", "no");
        UUID silent = shared("vital_interest", "unsafe");
        List<Given> given = scene.people.as(her, reading::shared).is();
        assertThat(given).extracting(Given::id).contains(hers, law).doesNotContain(silent);
        scene.people.run(her, () -> writing.takeBack(hers));
        assertThatThrownBy(() -> scene.people.run(her, () -> writing.takeBack(law)))
                .isInstanceOf(Refused.class);
        assertThat(scene.people.as(her, reading::shared).is())
                .filteredOn(one -> one.id().equals(hers))
                .allMatch(one -> one.takenBack() != null);
        assertThat(needs("herspace.letter")).isEqualTo(1);
        Actor.Young another = scene.young(scene.line(coordinator));
        assertThat(scene.people.as(another, reading::shared).is()).isEmpty();
        assertThatThrownBy(() -> scene.people.run(another, () -> writing.takeBack(law)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void she_takes_everything_along_as_a_file_and_her_plan_on_paper() throws Exception {
        scene.people.run(her, () -> writing.tell("Mijn eigen woorden."));
        marks(6, 6, 6, 6);
        var cookie = scene.cookie(line);
        String all = http.perform(post("/pages/9/all").with(csrf()).cookie(cookie))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(all).contains("Dewi", "Mijn eigen woorden.", "Noor de Wit", "Ik wil weer dansen.");
        var paper = http.perform(post("/pages/9/paper").with(csrf()).cookie(cookie))
                .andReturn()
                .getResponse();
        assertThat(paper.getContentType()).isEqualTo("application/pdf");
        assertThat(paper.getHeader("Content-Disposition")).contains("bestand.pdf");
    }
}
