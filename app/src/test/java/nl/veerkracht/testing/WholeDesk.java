package nl.veerkracht.testing;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A desk with all its pages: what other tests ask of a whole role may push what a test looks for to a later one. */
public final class WholeDesk {

    private static final Pattern FURTHER = Pattern.compile("href=\"(/\\?after=[^\"]+)\"");

    private WholeDesk() {}

    public static String read(MockMvc web, RequestPostProcessor signedIn) throws Exception {
        StringBuilder desk = new StringBuilder();
        String path = "/";
        while (path != null) {
            String page = web.perform(get(URI.create(path)).with(signedIn))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            desk.append(page);
            Matcher further = FURTHER.matcher(page);
            path = further.find() ? further.group(1) : null;
        }
        return desk.toString();
    }
}
