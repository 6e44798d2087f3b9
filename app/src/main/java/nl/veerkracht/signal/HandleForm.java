package nl.veerkracht.signal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A name on a platform as typed. */
public record HandleForm(
        @Nullable String platform, @Nullable String handle) {

    /** As the contract has it. */
    private static final int MOST = 10;

    static HandleForm of(Handle handle) {
        return new HandleForm(handle.platform(), handle.handle());
    }

    boolean isEmpty() {
        return given().isEmpty();
    }

    Map<String, Object> given() {
        Map<String, Object> given = new LinkedHashMap<>();
        SignalForm.put(given, "platform", platform);
        SignalForm.put(given, "handle", handle);
        return given;
    }

    /** What was typed, and room for one more. */
    static List<HandleForm> rows(@Nullable List<HandleForm> typed) {
        List<HandleForm> rows = new ArrayList<>(typed == null ? List.of() : typed);
        rows.removeIf(HandleForm::isEmpty);
        if (rows.size() < MOST) {
            rows.add(new HandleForm(null, null));
        }
        return List.copyOf(rows);
    }
}
