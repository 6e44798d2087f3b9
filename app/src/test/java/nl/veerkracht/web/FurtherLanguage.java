package nl.veerkracht.web;

import gg.jte.TemplateEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** A house of its own for a test, that reads the words of a further language from a folder; the house all tests share knows nothing of it. */
public final class FurtherLanguage {

    public final LanguageFiles files;
    public final Texts texts;
    public final Crisis crisis;

    public FurtherLanguage(Path folder) {
        files = new LanguageFiles(folder.toUri().toString());
        texts = new Texts(true, files);
        crisis = Crisis.read();
    }

    /** Writes the words of these rooms in a language that is made up: {@code qq}, which is Dutch with something before each text. */
    public static void write(Path folder, String before, String... rooms) throws IOException {
        Path messages = Files.createDirectories(folder.resolve("messages"));
        for (String room : rooms) {
            String dutch = Files.readString(Path.of("src/main/resources/messages", room + "_nl.properties"));
            Files.writeString(
                    messages.resolve(room + "_qq.properties"),
                    dutch.replaceAll("(?m)^([a-z][^=\\n]*?) ?= ?", "$1=" + before));
        }
    }

    /** For what is printed. */
    public TemplateEngine templates() {
        return new JteConfiguration().templates();
    }

    /** These screens, in this house. */
    public MockMvc screens(Object... controllers) {
        JteConfiguration templates = new JteConfiguration();
        Frame frame = new Frame(templates.templates(), texts, new Assets(), crisis, Clock.systemUTC(), List.of());
        return MockMvcBuilders.standaloneSetup(controllers)
                .setViewResolvers(templates.templateViews(frame))
                .build();
    }
}
