package nl.veerkracht.attention;

import java.util.List;
import java.util.Optional;

/** Some needs in the order of a desk, and where to go on; no counts. */
public record NeedPage(List<Need> needs, Optional<String> next) {
    public NeedPage {
        needs = List.copyOf(needs);
    }
}
