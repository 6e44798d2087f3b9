package nl.veerkracht.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import nl.veerkracht.testing.OneTimeApp;
import nl.veerkracht.testing.PlainVisitor;
import nl.veerkracht.testing.Program;

/** What the first people of an installation do: come in by a link, and invite a colleague. */
final class FirstPeople {

    static final String PASSWORD = "vier paarden drinken thee";
    private static final Pattern SECRET = Pattern.compile("<code class=\"vk-code\">([A-Z2-7 ]+)</code>");
    private static final Pattern LINK = Pattern.compile("(/invitation/[A-Za-z0-9_-]+)");
    private static final Pattern ORGANISATION = Pattern.compile("/manage/organisations/([0-9a-f-]{36})");

    private FirstPeople() {}

    /** The path of the link it printed. */
    static String link(Program.Running running) {
        String line = running.line();
        assertThat(line).startsWith("Set up (once, within seven days): " + running.address() + "/invitation/");
        return line.substring(line.indexOf("/invitation/"));
    }

    static OneTimeApp app(PlainVisitor visitor) {
        return new OneTimeApp(visitor.find(SECRET));
    }

    static HttpResponse<String> joins(
            PlainVisitor visitor, Program.Running running, String name, String password, String code) {
        return visitor.send(
                running.address() + "/invitation",
                Map.of(
                        "name", name,
                        "organisation", "Zorgregio in beheer",
                        "email", "karin@example.org",
                        "password", password,
                        "code", code));
    }

    /** Opens a link and comes in by it, with a password and a code. */
    static OneTimeApp joins(PlainVisitor visitor, Program.Running running, String name, String path) {
        visitor.open(running.address() + path);
        OneTimeApp app = app(visitor);
        assertThat(joins(visitor, running, name, PASSWORD, app.code(0)).body())
                .contains(name.substring(0, name.indexOf(' ')), "Uitloggen");
        return app;
    }

    /** The path of a link for a colleague. */
    static String invites(PlainVisitor administrator, Program.Running running, String name, String role) {
        administrator.open(running.address() + "/manage/organisations");
        String invite = running.address() + "/manage/organisations/" + administrator.find(ORGANISATION) + "/invite";
        administrator.open(invite);
        administrator.send(invite, Map.of("name", name, "email", "noor@example.org", "roles", role));
        return administrator.find(LINK);
    }

    static void signsIn(PlainVisitor visitor, Program.Running running, String code) {
        visitor.open(running.address() + "/sign-in");
        assertThat(visitor.send(
                                running.address() + "/sign-in",
                                Map.of("email", "karin@example.org", "password", PASSWORD, "code", code))
                        .body())
                .contains("Karin", "Uitloggen");
    }
}
