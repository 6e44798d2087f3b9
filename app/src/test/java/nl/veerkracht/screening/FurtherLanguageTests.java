package nl.veerkracht.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.veerkracht.testing.PdfUa;
import nl.veerkracht.web.FurtherLanguage;
import nl.veerkracht.web.Texts;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The school toolkit in a further language, which is made up: files in a folder, on the screen and on paper. */
class FurtherLanguageTests {

    @TempDir
    Path folder;

    @BeforeEach
    void two_rooms() throws IOException {
        Files.createDirectories(folder.resolve("screening"));
        FurtherLanguage.write(folder, "Zzz ", "web", "screening");
    }

    private void toolkit() throws IOException {
        String pages = Files.readString(Path.of("src/main/resources/screening/nl.yaml"));
        Files.writeString(folder.resolve("screening/qq.yaml"), pages.replaceAll("(?m)^(  title: )(\"?)", "$1$2Qqq "));
    }

    private byte[] open(String path) throws Exception {
        FurtherLanguage house = new FurtherLanguage(folder);
        Guide guide = new Guide(house.crisis, house.texts, house.files);
        Papers papers = new Papers(guide, house.templates(), house.texts, house.crisis);
        return house.screens(new SchoolController(guide, papers))
                .perform(get(path))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private static String words(byte[] paper) throws IOException {
        try (PDDocument read = Loader.loadPDF(paper)) {
            return read.getDocumentCatalog().getLanguage() + " " + new PDFTextStripper().getText(read);
        }
    }

    @Test
    void page_and_paper_speak_it() throws Exception {
        toolkit();
        assertThat(new String(open("/info/71?lang=qq"), java.nio.charset.StandardCharsets.UTF_8))
                .contains("<html lang=\"qq\"", "Qqq ", "Zzz ", "/info/71/1?lang=qq");
        byte[] paper = open("/info/71/1?lang=qq");
        assertThat(words(paper)).startsWith("qq ").contains("Qqq ", "Zzz ");
        assertThat(PdfUa.faults(paper)).isEmpty();
    }

    @Test
    void without_the_words_of_the_toolkit_both_are_in_dutch_wholly_and_say_so() throws Exception {
        assertThat(new String(open("/info/71?lang=qq"), java.nio.charset.StandardCharsets.UTF_8))
                .contains("<main class=\"vk-door__main\" id=\"main\" tabindex=\"-1\" lang=\"nl\"");
        assertThat(words(open("/info/71/1?lang=qq"))).startsWith("nl ").doesNotContain("Zzz ");
        assertThat(words(open("/info/71/1?lang=zz"))).startsWith("nl ");
    }

    @Test
    void the_calendar_speaks_it() throws Exception {
        toolkit();
        FurtherLanguage house = new FurtherLanguage(folder);
        Papers papers = new Papers(
                new Guide(house.crisis, house.texts, house.files), house.templates(), house.texts, house.crisis);
        assertThat(house.texts.text(papers.spoken("qq"), "screening.calendar.title"))
                .startsWith("Zzz ");
        assertThat(papers.spoken("de")).isEqualTo(Texts.DUTCH);
    }
}
