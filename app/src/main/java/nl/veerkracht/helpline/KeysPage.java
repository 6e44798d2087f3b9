package nl.veerkracht.helpline;

import java.util.Comparator;
import java.util.List;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.chat.TeamKey;
import org.jspecify.annotations.Nullable;

/** The page of keys: one's own, the team's, and who has it. */
public record KeysPage(KeyState keys, List<Helper> helpers) {

    private static final int LAST = 5;

    public KeysPage {
        helpers = List.copyOf(helpers);
    }

    /** @param key null while the helper has made none */
    public record Helper(Colleague colleague, @Nullable KeyHolder key) {

        /** {@code has} the team's key, {@code waits} for it, or has made {@code none} of their own yet. */
        public String state(KeyState keys) {
            return key == null ? "none" : key.has(keys.newest()) ? "has" : "waits";
        }
    }

    /** The team's last keys, the newest first. */
    public List<TeamKey> versions() {
        return keys.team().stream()
                .sorted(Comparator.comparingInt(TeamKey::version).reversed())
                .limit(LAST)
                .toList();
    }
}
