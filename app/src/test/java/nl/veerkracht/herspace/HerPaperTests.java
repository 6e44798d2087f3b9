package nl.veerkracht.herspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.veerkracht.access.Sight;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.paper.Pdf;
import nl.veerkracht.plan.FuturePlans;
import nl.veerkracht.plan.LifeDomain;
import nl.veerkracht.plan.Part;
import nl.veerkracht.safety.Channel;
import nl.veerkracht.safety.Hours;
import nl.veerkracht.safety.SafeContact;
import nl.veerkracht.safety.Safety;
import nl.veerkracht.safety.Sender;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.PdfUa;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Texts;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Everything of hers on paper. */
@HouseTest
class HerPaperTests {

    @Autowired
    HerScene scene;

    @Autowired
    HerWriting writing;

    @Autowired
    TeamReading team;

    @Autowired
    FuturePlans plans;

    @Autowired
    Export export;

    @Autowired
    Safety safety;

    @Autowired
    Texts texts;

    @Autowired
    gg.jte.TemplateEngine templates;

    @Autowired
    MockMvc http;

    private Actor.Person coordinator;
    private TrajectoryId line;
    private Actor.Young her;

    @BeforeEach
    void a_line_with_her_in_it() {
        coordinator = scene.coordinator();
        line = scene.line(coordinator);
        scene.member(coordinator, line, Sight.NOTES);
        scene.words(coordinator, line);
        her = scene.young(line);
    }

    private void filled() {
        scene.people.run(her, () -> {
            writing.tell("Het begon toen ik dertien was.\nNu ben ik hier.");
            writing.write(Letter.Kind.MESSAGE, "Mag oma erbij zijn <&>?");
            writing.give(Marks.Kind.MONTH, List.of(6, 7, 5, 6), "Beter dan eerst.");
        });
        scene.people.run(coordinator, () -> {
            Letter letter = team.page(line).letters().getFirst();
            team.answer(line, letter.id(), "Ja, oma is welkom.");
            plans.add(
                    line, new Part.Domain(LifeDomain.HOUSING, 7, "Het gaat", "Een eigen kamer", "Kamer zoeken", null));
            plans.add(
                    line,
                    new Part.Step(LifeDomain.HOUSING, "Kamer bekijken", "ik", null, Part.Step.State.OPEN, false, null));
            plans.add(line, new Part.Success(LifeDomain.LEISURE, "Ik danste weer", LocalDate.of(2026, 5, 3), null));
        });
    }

    private byte[] paper(String language) {
        return scene.people.as(her, () -> export.onPaper(Locale.of(language)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "nothing"})
    void everything_on_paper_keeps_to_pdf_ua(String kind) throws Exception {
        if (!kind.equals("nothing")) {
            filled();
        }
        byte[] pdf = paper(kind.equals("en") ? "en" : "nl");
        Files.createDirectories(Path.of("target", "screenshots"));
        Files.write(Path.of("target", "screenshots", "herspace-" + kind + ".pdf"), pdf);
        assertThat(PdfUa.faults(pdf)).isEmpty();
    }

    @Test
    void it_says_what_her_pages_say_and_nothing_in_its_title() throws Exception {
        filled();
        try (PDDocument document = Loader.loadPDF(paper("nl"))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Informatie");
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains(
                            "Dit is van Dewi",
                            "Ik wil weer dansen.",
                            "Een eigen kamer",
                            "Kamer bekijken",
                            "Ik danste weer",
                            "We nemen nu geen contact met je op.",
                            "Noor de Wit",
                            "Het begon toen ik dertien was.",
                            "Mag oma erbij zijn <&>?",
                            "Ja, oma is welkom.",
                            "Beter dan eerst.",
                            "Noor de Wit");
        }
    }

    @Test
    void what_is_agreed_for_who_reaches_her_stands_in_no_file() throws Exception {
        scene.people.as(
                coordinator,
                () -> safety.agree(
                        line,
                        0,
                        new SafeContact.Terms(
                                true,
                                Set.of(Channel.CALL),
                                Hours.ALL,
                                false,
                                Sender.MESSAGES,
                                Locale.of("nl"),
                                true,
                                "geheim@voorbeeld.nl",
                                "de tandarts van hiernaast",
                                "haar broer leest mee",
                                "regenjas",
                                "bel nooit als hij thuis is")));
        List<String> secrets = List.of("geheim@voorbeeld.nl", "tandarts", "haar broer", "regenjas", "bel nooit");
        String json = http.perform(post("/pages/9/all").with(csrf()).cookie(scene.cookie(line)))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(json).contains("CALL").doesNotContain(secrets);
        SafeContact taken = scene.people.as(her, export::everything).plan().contact();
        assertThat(taken.setBy()).isNull();
        for (byte[] file : List.of(paper("nl"), paper("en"))) {
            try (PDDocument document = Loader.loadPDF(file)) {
                assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                        .doesNotContain(secrets);
            }
        }
    }

    @Test
    void the_file_has_a_name_that_says_nothing_and_is_hers_alone() throws Exception {
        var response = http.perform(post("/pages/9/whole").with(csrf()).cookie(scene.cookie(line)))
                .andReturn()
                .getResponse();
        assertThat(response.getContentType()).isEqualTo("application/pdf");
        assertThat(response.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"bestand.pdf\"");
        assertThat(response.getHeader("Cache-Control")).contains("no-store");
        assertThat(http.perform(post("/pages/9/whole").with(csrf()).with(scene.people.signedIn(coordinator)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    /** Two years of a line with many looks; the quickest of some, so that a busy machine does not tell about the paper. */
    @Test
    void much_of_it_is_there_within_a_second() {
        filled();
        Everything some = scene.people.as(her, export::everything);
        List<Seen> looks = IntStream.range(0, 600)
                .mapToObj(n -> new Seen(
                        LocalDate.of(2026, 1, 1).plusDays(n / 4),
                        new UUID(0, n),
                        "Karim Haddad",
                        "De Brug",
                        "look",
                        "plan.read",
                        n % 3 + 1))
                .toList();
        Everything much = new Everything(
                some.called(),
                some.words(),
                some.plan(),
                some.team(),
                some.shared(),
                looks,
                java.util.Collections.nCopies(50, some.letters().getFirst()),
                java.util.Collections.nCopies(60, some.marks().getFirst()),
                some.told(),
                "Ik vertel het één keer. ".repeat(400));
        HerPaper paper = new HerPaper(texts, Locale.of("nl"), Instant.now(), much, Pdf.STYLE);
        assertThat(Stream.generate(() -> took(paper))
                        .limit(6)
                        .min(Duration::compareTo)
                        .orElseThrow())
                .isLessThan(Duration.ofSeconds(1));
    }

    private Duration took(HerPaper paper) {
        Instant before = Instant.now();
        gg.jte.output.StringOutput page = new gg.jte.output.StringOutput();
        templates.render("herspace/paper.jte", java.util.Map.of("paper", paper), page);
        assertThat(Pdf.of(page.toString())).isNotEmpty();
        return Duration.between(before, Instant.now());
    }
}
