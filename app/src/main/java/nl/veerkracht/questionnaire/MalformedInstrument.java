package nl.veerkracht.questionnaire;

/** An instrument file that cannot be used. The message says where (file, line, path) and what to do. */
public final class MalformedInstrument extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedInstrument(String file, int line, String path, String what) {
        super("%s, line %d, %s: %s".formatted(file, line, path.isEmpty() ? "the whole file" : path, what));
    }
}
