package nl.veerkracht.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.PdfUa;
import nl.veerkracht.web.Crisis;
import nl.veerkracht.web.Texts;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.w3c.dom.Document;

/** Media take the help card with them, in the shape they need. */
@HouseTest
class CardTests {

    private static final Path PICTURES = Path.of("target", "screenshots");

    @Autowired
    MockMvc web;

    @Autowired
    CardFiles files;

    @Autowired
    Texts texts;

    @Autowired
    Crisis crisis;

    private MockHttpServletResponse open(String path) throws Exception {
        return web.perform(get(path)).andReturn().getResponse();
    }

    @Test
    void the_number_on_the_card_is_one_that_stands_on_every_page() {
        String number = files.words(Texts.DUTCH).number();
        assertThat(crisis.lines()).extracting(Crisis.Line::number).contains(number);
    }

    @Test
    void a_picture_has_its_measures_its_ground_and_its_words_in_their_colours() throws Exception {
        for (Locale language : files.languages()) {
            for (CardShape shape : List.of(CardShape.WIDE, CardShape.TALL)) {
                byte[] png = files.file(language, shape, "png").content();
                BufferedImage picture = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
                assertThat(picture.getWidth()).isEqualTo(shape.width);
                assertThat(picture.getHeight()).isEqualTo(shape.height);
                assertThat(png).hasSizeLessThan(300_000);
                assertThat(share(picture, shape.colours.ground())).isBetween(0.6, 0.97);
                assertThat(share(picture, shape.colours.words())).isGreaterThan(0.01);
                assertThat(share(picture, shape.colours.number())).isGreaterThan(0.01);
            }
        }
    }

    private static double share(BufferedImage picture, int colour) {
        int[] all = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return (double) java.util.Arrays.stream(all)
                        .filter(pixel -> (pixel & 0xffffff) == colour)
                        .count()
                / all.length;
    }

    @Test
    void a_drawing_is_made_of_outlines_asks_nobody_for_anything_and_can_be_heard() throws Exception {
        byte[] svg = files.file(Texts.ENGLISH, CardShape.WIDE, "svg").content();
        Document drawing =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
        assertThat(drawing.getElementsByTagName("path").getLength()).isEqualTo(6);
        for (String never : List.of("text", "script", "image", "use", "style", "a")) {
            assertThat(drawing.getElementsByTagName(never).getLength())
                    .as(never)
                    .isZero();
        }
        assertThat(drawing.getElementsByTagName("title").item(0).getTextContent())
                .contains("0800-0188", "day and night", "Call");
        assertThat(svg).hasSizeLessThan(120_000);
    }

    @Test
    void paper_is_readable_by_everybody_and_is_one_sheet() throws Exception {
        for (Locale language : files.languages()) {
            byte[] pdf = files.file(language, CardShape.PAPER, "pdf").content();
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve("hulpkaart-" + language.getLanguage() + ".pdf"), pdf);
            assertThat(PdfUa.faults(pdf)).isEmpty();
            try (PDDocument paper = Loader.loadPDF(pdf)) {
                assertThat(paper.getNumberOfPages()).isOne();
                assertThat(paper.getPage(0).getMediaBox().getWidth())
                        .isGreaterThan(paper.getPage(0).getMediaBox().getHeight());
                assertThat(new PDFTextStripper().getText(paper))
                        .contains(
                                "0800-0188",
                                "Centrum Seksueel Geweld",
                                files.words(language).hours());
            }
        }
    }

    @Test
    void a_card_is_made_once_and_a_browser_that_has_it_does_not_get_it_again() throws Exception {
        assertThat(files.file(Texts.DUTCH, CardShape.WIDE, "png"))
                .isSameAs(files.file(Texts.DUTCH, CardShape.WIDE, "png"));
        MockHttpServletResponse first = open("/info/61/nl/wide.png");
        assertThat(first.getContentType()).isEqualTo("image/png");
        assertThat(first.getHeaders("Cache-Control")).containsExactly("public, max-age=3600");
        assertThat(first.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(first.getCookies()).isEmpty();
        String tag = Objects.requireNonNull(first.getHeader("ETag"));
        MockHttpServletResponse again = web.perform(get("/info/61/nl/wide.png").header("If-None-Match", tag))
                .andReturn()
                .getResponse();
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
    }

    @Test
    void only_the_card_that_is_put_into_other_sites_may_stand_in_a_frame_and_nothing_runs_in_it() throws Exception {
        MockHttpServletResponse framed = open("/info/62/en");
        assertThat(framed.getHeader("Content-Security-Policy"))
                .contains("frame-ancestors *", "default-src 'none'", "form-action 'none'")
                .doesNotContain("script-src");
        assertThat(framed.getHeader("X-Frame-Options")).isNull();
        assertThat(framed.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(framed.getCookies()).isEmpty();
        assertThat(framed.getContentAsString())
                .contains("tel:08000188", "lang=\"en\"")
                .doesNotContain("<script", "<form", "<img");
        for (String path : List.of("/info", "/info/1", "/info/60", "/info/6", "/info/620", "/start", "/sign-in")) {
            assertNotFramed(open(path), path);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/info/62",
                "/info/62/",
                "/info/62/en/",
                "/info/62/en/more",
                "/info/62/en.json",
                "/info/62/en;a=b",
                "/info/62/../60",
                "/info/62/en/../../../sign-in",
                "/info/62//en",
                "/info/62/%2e%2e/60",
                "/info/62/e%6e"
            })
    void what_only_begins_as_the_card_for_other_sites_is_not_framed(String path) throws Exception {
        assertNotFramed(web.perform(get(URI.create(path))).andReturn().getResponse(), path);
    }

    @Test
    void nothing_is_sent_to_the_card_for_other_sites() throws Exception {
        assertNotFramed(web.perform(post("/info/62/en")).andReturn().getResponse(), "POST");
    }

    private static void assertNotFramed(MockHttpServletResponse page, String path) {
        assertThat(page.getHeader("Content-Security-Policy")).as(path).contains("frame-ancestors 'none'");
        assertThat(page.getHeader("X-Frame-Options")).as(path).isEqualTo("DENY");
    }

    @Test
    void a_frame_in_a_language_that_is_not_there_shows_help_all_the_same() throws Exception {
        assertThat(open("/info/62/xx").getContentAsString()).contains("tel:08000188", "lang=\"nl\"");
    }

    @Test
    void the_page_gives_the_code_to_embed_and_the_words_to_refer_with() throws Exception {
        String page = open("/info/60?in=en&as=tall").getContentAsString();
        assertThat(page)
                .contains(
                        "/info/61/en/tall.svg",
                        "/info/61/en/tall.png",
                        "hulpkaart-en-tall.png",
                        "https://hulp.veerkracht.example/info/62/en",
                        "1080 × 1920",
                        "Call Centrum Seksueel Geweld: 0800-0188 (free, day and night)")
                .doesNotContain("tall.pdf");
        assertThat(open("/info/60?in=nl&as=paper").getContentAsString()).contains("/info/61/nl/paper.pdf");
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void a_card_that_does_not_exist_is_not_made(String path) throws Exception {
        assertThat(open(path).getStatus()).isEqualTo(404);
    }

    static Stream<String> unknown() {
        return Stream.of(
                "/info/61/xx/wide.png",
                "/info/61/nl/round.png",
                "/info/61/nl/wide.pdf",
                "/info/61/nl/paper.png",
                "/info/61/nl/wide.exe");
    }

    @Test
    void hours_are_said_as_people_say_them() {
        HelpCard.Spell office =
                new HelpCard.Spell(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, LocalTime.of(9, 0), LocalTime.of(17, 30));
        HelpCard.Spell saturday =
                new HelpCard.Spell(DayOfWeek.SATURDAY, DayOfWeek.SATURDAY, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        HelpCard card = new HelpCard("Wij", "112", false, "a.nl", List.of(office, saturday));
        assertThat(CardWords.of(card, texts, Texts.DUTCH).hours())
                .isEqualTo("Ma–vr van 9.00 tot 17.30 uur · za dag en nacht");
        assertThat(CardWords.of(card, texts, Texts.ENGLISH).hours())
                .isEqualTo("Mon–Fri from 9.00 to 17.30 · Sat day and night");
        assertThat(CardWords.of(new HelpCard("Wij", "112", false, "a.nl", List.of()), texts, Texts.DUTCH)
                        .hours())
                .isEmpty();
    }

    @Test
    void a_card_is_read_from_one_file() {
        HelpCard card = HelpCard.read(new ClassPathResource("helpcard.yaml"));
        assertThat(card.open())
                .singleElement()
                .satisfies(
                        spell -> assertThat(spell.everyDay() && spell.allDay()).isTrue());
    }
}
