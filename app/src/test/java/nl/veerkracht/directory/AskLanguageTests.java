package nl.veerkracht.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.veerkracht.web.FurtherLanguage;
import nl.veerkracht.web.Option;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What can be asked for is told in a further language by its file alone. This one is made up, and written from right to left. */
class AskLanguageTests {

    private static final Locale FURTHER = Locale.of("qq");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    @TempDir
    Path folder;

    private FurtherLanguage house = new FurtherLanguage(Path.of("nowhere"));

    @BeforeEach
    void two_files() throws IOException {
        Files.createDirectories(folder.resolve("messages"));
        for (String room : List.of("web", "directory")) {
            String dutch = Files.readString(MESSAGES.resolve(room + "_nl.properties"));
            Files.writeString(
                    folder.resolve("messages").resolve(room + "_qq.properties"),
                    dutch.replaceAll("(?m)^([a-z][^=\\n]*?) ?= ?", "$1=\u05d0\u05d1 "));
        }
        house = new FurtherLanguage(folder);
    }

    @Test
    void its_words_are_shown_and_found() {
        Asks asks = new Asks(house.texts);
        assertThat(asks.options(FURTHER))
                .extracting(Option::label)
                .allMatch(label -> label.startsWith("\u05d0\u05d1 "));
        assertThat(asks.options(Locale.of("nl"))).extracting(Option::label).contains("Een plek om te slapen");
        assertThat(asks.options(Locale.of("en"))).extracting(Option::label).contains("A place to sleep");
        assertThat(asks.words()).contains("\u05d0\u05d1 slapen", "shelter", "slaapplek");
        assertThat(asks.json()).contains("\u05d0\u05d1 slapen");
    }

    @Test
    void the_search_is_shown_in_it_and_read_from_the_right() throws Exception {
        String page = house.screens(new Blank(new Asks(house.texts)))
                .perform(get("/blank?lang=qq"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains(
                        "<html lang=\"qq\" dir=\"rtl\">",
                        "\u05d0\u05d1 Een plek om te slapen",
                        "\u05d0\u05d1 Wat zoek je?");
    }

    /** The empty search. */
    @Controller
    static class Blank {

        private final Asks asks;

        Blank(Asks asks) {
            this.asks = asks;
        }

        @GetMapping("/blank")
        String blank(@ModelAttribute("form") SearchForm form, Model model) {
            model.addAttribute("page", new SearchPage(asks, Instant.EPOCH, List.of(), List.of(), null, false, false));
            return "directory/open";
        }
    }
}
