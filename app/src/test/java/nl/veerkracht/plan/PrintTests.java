package nl.veerkracht.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.PdfUa;
import nl.veerkracht.trajectory.TrajectoryId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class PrintTests {

    @Autowired
    MockMvc http;

    @Autowired
    PlanScene scene;

    private byte[] printed(boolean filled, Locale language) {
        Actor.Person coordinator = scene.people.person(Role.COORDINATOR);
        TrajectoryId line = scene.line(coordinator);
        if (filled) {
            scene.filled(coordinator, line);
            int edition =
                    scene.people.as(coordinator, () -> scene.plans.read(line)).edition();
            scene.people.as(coordinator, () -> scene.plans.agree(line, edition, Assent.YES, "Ja, zo wil ik het <&>."));
        }
        return scene.people.as(coordinator, () -> scene.plans.print(line, language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "nothing"})
    void a_plan_on_paper_keeps_to_pdf_ua(String kind) throws Exception {
        boolean filled = !kind.equals("nothing");
        byte[] pdf = printed(filled, Locale.of(kind.equals("en") ? "en" : "nl"));
        Files.createDirectories(Path.of("target", "screenshots"));
        Files.write(Path.of("target", "screenshots", "plan-" + kind + ".pdf"), pdf);
        assertThat(PdfUa.faults(pdf)).isEmpty();
    }

    @Test
    void it_is_a_page_or_two_with_her_words_first_and_no_name_in_what_a_device_shows() throws Exception {
        try (PDDocument document = Loader.loadPDF(printed(true, Locale.of("nl")))) {
            assertThat(document.getNumberOfPages()).isBetween(1, 2);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Plan");
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .containsSubsequence("Ik wil een eigen kamer", "Dit ging goed", "Wonen", "Ja, zo wil ik het <&>.");
        }
    }

    @Test
    void words_from_right_to_left_stand_on_paper_as_they_are_read() throws Exception {
        try (PDDocument document = Loader.loadPDF(printed(true, Locale.of("nl")))) {
            assertThat(new PDFTextStripper().getText(document)).contains("Ёлка", "مرحبا");
        }
    }

    /** The quickest of some, so that a busy machine does not tell about the plan. */
    @Test
    void it_is_there_within_a_second() {
        Actor.Person coordinator = scene.people.person(Role.COORDINATOR);
        TrajectoryId line = scene.line(coordinator);
        scene.filled(coordinator, line);
        Duration quickest = Stream.generate(() -> {
                    Instant before = Instant.now();
                    scene.people.as(coordinator, () -> scene.plans.print(line, Locale.of("nl")));
                    return Duration.between(before, Instant.now());
                })
                .limit(10)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        assertThat(quickest).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void the_file_has_a_name_that_says_nothing_and_stays_on_no_device() throws Exception {
        Actor.Person coordinator = scene.people.person(Role.COORDINATOR);
        TrajectoryId line = scene.line(coordinator);
        MockHttpServletResponse response = http.perform(
                        get("/trajectories/" + line.value() + "/plan/print").with(scene.people.signedIn(coordinator)))
                .andReturn()
                .getResponse();
        assertThat(response.getContentType()).isEqualTo("application/pdf");
        assertThat(response.getHeader("Content-Disposition")).isEqualTo("inline; filename=\"plan.pdf\"");
        assertThat(response.getHeader("Cache-Control")).contains("no-store");
    }
}
