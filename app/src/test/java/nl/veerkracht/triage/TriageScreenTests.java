package nl.veerkracht.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.access.Sight;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.trajectory.TrajectoryId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class TriageScreenTests {

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    TriagedLines lines;

    @Autowired
    Triages triages;

    Actor.Person noor;
    Actor.Person ivo;
    TrajectoryId line;
    TriageId id;
    String here;

    @BeforeEach
    void begun() {
        noor = people.person(Role.COORDINATOR);
        ivo = people.person(Role.SPECIALIST);
        line = lines.of(noor);
        lines.join(line, ivo, Set.of(Sight.WEIGHING));
        id = people.as(noor, () -> triages.start(line));
        here = "/triages/" + id.value();
    }

    private UUID piece(PieceKind kind, String words) {
        return people.as(noor, () -> triages.addPiece(id, kind, LifeDomain.CARE, words));
    }

    private String page(Actor.Person who, String path) throws Exception {
        return web.perform(get(path).with(people.signedIn(who)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletResponse send(Actor.Person who, String path, String... fields) throws Exception {
        var request = post(path).with(people.signedIn(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }

    @Test
    void the_page_of_a_line_leads_to_its_triage_for_who_sees_what_is_weighed() throws Exception {
        var karim = people.person(Role.SIGNALLER);
        lines.join(line, karim, Set.of(Sight.NOTES));
        var path = "/trajectories/" + line.value();
        assertThat(page(noor, path)).contains(path + "/triages");
        assertThat(page(karim, path)).doesNotContain("/triages");
    }

    @Test
    void a_circle_is_refused_with_a_sentence_at_the_field() throws Exception {
        var one = piece(PieceKind.UNDERLYING, "Schulden");
        var two = piece(PieceKind.PRESENTING, "Spijbelt");
        assertThat(send(noor, here + "/links", "cause", one.toString(), "effect", two.toString())
                        .getRedirectedUrl())
                .isEqualTo(here + "/map");
        var answer = send(noor, here + "/links", "cause", two.toString(), "effect", one.toString());
        assertThat(answer.getContentAsString())
                .contains("id=\"link-effect-error\"", "Zo zou het zichzelf in stand houden, in een kringetje.");
    }

    @Test
    void what_is_missing_or_too_long_is_said_at_the_field_and_what_was_typed_stays() throws Exception {
        var answer = send(noor, here + "/map", "words", "woord ".repeat(60), "domain", "CARE");
        assertThat(answer.getContentAsString())
                .contains("Kies wat het is.", "niet meer dan 300 letters", "woord woord", "value=\"CARE\" selected");
    }

    @Test
    void who_changes_a_piece_that_somebody_else_changed_sees_both() throws Exception {
        var piece = piece(PieceKind.PRESENTING, "Slaapt slecht");
        people.as(ivo, () -> triages.changePiece(id, piece, 0, PieceKind.PRESENTING, LifeDomain.CARE, "Ligt wakker"));
        var path = here + "/map/" + piece;
        var mine = new String[] {"kind", "PRESENTING", "domain", "CARE", "words", "Droomt naar", "version", "0"};
        assertThat(send(noor, path, mine).getContentAsString())
                .contains("Ligt wakker", "value=\"Droomt naar\"", "name=\"version\" value=\"1\"");
        people.as(ivo, () -> triages.removePiece(id, piece, 1));
        mine[7] = "1";
        assertThat(send(noor, path, mine).getContentAsString())
                .contains("Een collega haalde dit intussen weg", "value=\"Droomt naar\"");
    }

    @Test
    void who_answers_what_somebody_else_answered_meanwhile_sees_both() throws Exception {
        people.as(ivo, () -> triages.save(id, SheetKind.WISHES, 0, TriagedLines.form("first", "Rust.")));
        assertThat(send(noor, here + "/parts/wishes", "number", "0", "asked", "first", "first", "Een kamer.")
                        .getContentAsString())
                .contains("Rust.", "Een kamer.", "name=\"number\" value=\"1\"");
    }

    @Test
    void an_answer_that_brings_up_a_question_leads_to_it() throws Exception {
        var sent = send(noor, here + "/parts/wishes", "number", "0", "asked", "limits", "limits", "keep_apart");
        assertThat(sent.getRedirectedUrl()).isEqualTo(here + "/parts/wishes");
        assertThat(page(noor, here + "/parts/wishes")).contains("Niet bij wie?");
        var again = send(noor, here + "/parts/wishes", "number", "1", "asked", "limits", "limits", "keep_apart");
        assertThat(again.getRedirectedUrl()).isEqualTo(here);
    }

    @Test
    void what_happened_earlier_is_told_in_words_and_never_counted() throws Exception {
        for (var yes : List.of("emotional", "physical", "separated", "violence")) {
            people.as(ivo, () -> triages.save(id, SheetKind.CHILDHOOD, sheet(), TriagedLines.form(yes, "yes")));
        }
        var text = page(ivo, here).replaceAll("(?s)<nav.*?</nav>|<[^>]*>", " ");
        assertThat(text).contains("Gingen haar ouders uit elkaar?");
        var earlier = text.substring(text.indexOf("Wat er eerder gebeurde"));
        assertThat(earlier).doesNotContainPattern("\\d");
        assertThat(page(ivo, here + "/parts/childhood")).doesNotContain("van 10", "4 van");
        assertThat(details()).isNotEmpty().allMatch(detail -> detail.equals("{\"part\": \"childhood\"}"));
    }

    private int sheet() {
        return people.as(ivo, () -> triages.read(id)).number(SheetKind.CHILDHOOD);
    }

    private List<String> details() {
        return lines.owner
                .sql(
                        "select (body::jsonb -> 'details')::text from audit.entry where action = 'triage.save' and ? = any (subjects)")
                .param(id.value())
                .query(String.class)
                .list();
    }

    @Test
    void what_protects_stands_in_the_same_box_as_what_is_going_on_and_before_it() throws Exception {
        piece(PieceKind.PROTECTIVE, "Een tante");
        piece(PieceKind.PRESENTING, "Slaapt slecht");
        var page = page(noor, here);
        var halves = page.substring(page.indexOf("vk-halves"));
        assertThat(halves.indexOf("Een tante")).isPositive().isLessThan(halves.indexOf("Slaapt slecht"));
    }

    @Test
    void a_triage_is_fixed_with_who_took_part_and_what_was_chosen_stays_when_something_changed() throws Exception {
        assertThat(send(noor, here + "/fix", "version", "0").getContentAsString())
                .contains("Kies of de jongere meedeed.");
        piece(PieceKind.PROTECTIVE, "Een tante");
        assertThat(send(noor, here + "/fix", "version", "0", "withHer", "YES", "others", "oma")
                        .getContentAsString())
                .contains("Een collega heeft intussen iets veranderd", "value=\"oma\"", "name=\"version\" value=\"1\"");
        send(
                noor,
                here + "/fix",
                "version",
                "1",
                "withHer",
                "YES",
                "participant",
                ivo.id().value().toString());
        assertThat(page(noor, here))
                .contains("Vastgelegd", "Samen met de jongere")
                .doesNotContain(here + "/map");
        assertThat(send(noor, here + "/parts/wishes", "number", "0", "asked", "first", "first", "Te laat getypt.")
                        .getContentAsString())
                .contains("Intussen vastgelegd", "Te laat getypt.");
    }

    @Test
    void who_is_not_safe_from_herself_leads_to_the_crisis_numbers() throws Exception {
        people.as(noor, () -> triages.save(id, SheetKind.SAFETY, 0, TriagedLines.form("times.day.self", "unsafe")));
        assertThat(page(noor, here)).contains("Niet veilig voor zichzelf", "tel:113");
    }
}
