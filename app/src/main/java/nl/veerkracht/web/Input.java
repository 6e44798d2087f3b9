package nl.veerkracht.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** Form and query fields that no person can have meant: broken UTF-8, null characters, and more than any field holds. */
final class Input {

    /** Longer than the longest field by so much that a person hears about it at the field itself first. */
    private static final int LONGEST = 100_000;

    private Input() {}

    /** The status to refuse the request with, or 0 when its fields are fine. */
    static int refusal(HttpServletRequest request) {
        try {
            return refusal(request.getParameterMap());
        } catch (IllegalStateException unreadable) {
            // The server could not decode the fields, or there was more than it takes; it knows which.
            return request.getContentLengthLong() > LONGEST
                    ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                    : HttpServletResponse.SC_BAD_REQUEST;
        }
    }

    private static int refusal(Map<String, String[]> fields) {
        for (Map.Entry<String, String[]> field : fields.entrySet()) {
            if (broken(field.getKey())) {
                return HttpServletResponse.SC_BAD_REQUEST;
            }
            for (String value : field.getValue()) {
                if (broken(value)) {
                    return HttpServletResponse.SC_BAD_REQUEST;
                }
                if (value.length() > LONGEST) {
                    return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
                }
            }
        }
        return 0;
    }

    private static boolean broken(String text) {
        return text.indexOf('\0') >= 0;
    }
}
