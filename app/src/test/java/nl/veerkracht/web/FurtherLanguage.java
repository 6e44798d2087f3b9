package nl.veerkracht.web;

import gg.jte.TemplateEngine;
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
