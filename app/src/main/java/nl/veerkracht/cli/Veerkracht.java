package nl.veerkracht.cli;

/** The one command. What it can do is told by {@code ./veerkracht --help}. */
public final class Veerkracht {

    private Veerkracht() {}

    public static void main(String[] arguments) {
        int status = CommandLines.execute(arguments);
        if (status != CommandLines.KEEPS_RUNNING) {
            System.exit(status);
        }
    }
}
