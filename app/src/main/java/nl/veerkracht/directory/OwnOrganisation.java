package nl.veerkracht.directory;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** One's own organisation as the directory tells of it; an empty text is nothing. */
public record OwnOrganisation(String name, String website, String email, String phone) {

    /** Changes when anything of it does. */
    String version() {
        String all = String.join("\n", website, email, phone);
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
