package nl.veerkracht.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.veerkracht.web.FurtherLanguage;
import nl.veerkracht.web.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A further language is three files in a folder: nothing is built for it. This one is made up, and written from right to left. */
class FurtherLanguageTests {

    private static final Locale FURTHER = Locale.of("qq");

    @TempDir
    Path folder;

    private FurtherLanguage house = new FurtherLanguage(Path.of("nowhere"));

    @BeforeEach
    void three_files() throws IOException {
        Files.createDirectories(folder.resolve("portal"));
        FurtherLanguage.write(folder, "\u05d0\u05d1 ", "web", "portal");
        String pages = Files.readString(Path.of("src/main/resources/portal/nl.yaml"));
        Files.writeString(
                folder.resolve("portal/qq.yaml"),
                pages.replaceAll("(?ms)^work:.*?(?=^\\S)", "").replaceAll("(?m)^(  title: )", "$1\u05d0\u05d1 "));
        house = new FurtherLanguage(folder);
    }

    private String open(String path) throws Exception {
        MockMvc web = house.screens(
                new PortalController(new Wordings(house.crisis, house.texts, house.files), new Doors(noMappings())),
                new OtherRoom());
        return web.perform(get(path)).andReturn().getResponse().getContentAsString();
    }

    private static ObjectProvider<RequestMappingHandlerMapping> noMappings() {
        return new StaticListableBeanFactory().getBeanProvider(RequestMappingHandlerMapping.class);
    }

    @Test
    void its_pages_are_shown_in_it_and_read_from_the_right() throws Exception {
        String page = open("/info/2?lang=qq");
        assertThat(page)
                .contains(
                        "<html lang=\"qq\" dir=\"rtl\">",
                        "\u05d0\u05d1 Is dit normaal?",
                        "\u05d0\u05d1 Sluit deze pagina")
                .contains("href=\"/info/10?lang=qq\"", "hreflang=\"qq\"", "hreflang=\"en\"");
        assertThat(open("/info/2")).contains("<html lang=\"nl\" dir=\"ltr\">", "hreflang=\"qq\"");
    }

    @Test
    void a_page_it_does_not_have_is_shown_in_dutch_and_says_so() throws Exception {
        assertThat(open("/info/15?lang=qq"))
                .contains(
                        "<html lang=\"qq\" dir=\"rtl\">",
                        "lang=\"nl\" dir=\"ltr\"",
                        "Het werk is niet wat mij beloofd is");
    }

    @Test
    void a_room_that_does_not_speak_it_speaks_dutch_wholly_and_leads_back_in_it() throws Exception {
        assertThat(open("/other?lang=qq"))
                .contains("<html lang=\"nl\" dir=\"ltr\">", "Sluit deze pagina", "lang=qq")
                .doesNotContain("\u05d0\u05d1");
    }

    @Test
    void who_works_here_is_offered_only_what_every_room_speaks() {
        assertThat(house.texts.languages()).containsExactly(Texts.DUTCH, Texts.ENGLISH, FURTHER);
        assertThat(house.texts.speaks(FURTHER, "portal")).isTrue();
        assertThat(house.texts.speaks(FURTHER, "desk")).isFalse();
        assertThat(house.texts.speaks(Texts.ENGLISH, "desk")).isTrue();
    }

    @Test
    void the_house_all_others_see_does_not_know_of_it() {
        assertThat(new FurtherLanguage(Path.of("nowhere"))
                        .texts.languages().stream().map(Locale::getLanguage).collect(Collectors.toSet()))
                .doesNotContain("qq");
    }

    /** A screen of a room that has no texts in the further language. */
    @Controller
    static class OtherRoom {
        @GetMapping("/other")
        String other() {
            return "herspace/first";
        }
    }
}
