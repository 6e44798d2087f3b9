package nl.veerkracht.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import nl.veerkracht.testing.OneTimeApp;
import nl.veerkracht.testing.PlainVisitor;
import nl.veerkracht.testing.Program;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an empty directory to a first administrator and the colleague she invites, with the program as it is started. */
@Tag("long")
class FirstStartTests {

    private static final String GONE = "Deze link werkt niet meer";

    @TempDir
    Path directory = Path.of("");

    @Test
    void the_link_of_the_first_start_makes_one_administrator_who_invites_a_colleague_and_is_dead_after() {
        try (Program program = new Program(directory);
                PlainVisitor karin = new PlainVisitor();
                PlainVisitor noor = new PlainVisitor();
                PlainVisitor stranger = new PlainVisitor()) {
            Program.Running first = program.run().ready();
            String link = FirstPeople.link(first);
            OneTimeApp app = becomesFirst(first, link, karin, stranger);

            FirstPeople.joins(
                    noor, first, "Noor Verbeek", FirstPeople.invites(karin, first, "Noor Verbeek", "COORDINATOR"));
            assertThat(noor.open(first.address() + "/manage/organisations").statusCode())
                    .as("a colleague is no administrator")
                    .isEqualTo(404);
            first.stop();

            Program.Running second = program.run().ready();
            assertThat(stranger.open(second.address() + link).body()).contains(GONE);
            assertThat(karin.open(second.address() + "/me").body())
                    .as("a session outlives a restart")
                    .contains("karin@example.org");
            FirstPeople.signsIn(stranger, second, app.code(1));
            aPackageThatIsWrongIsNotBroughtIn(program);
            assertThat(second.stop()).doesNotContain("Set up");
        }
    }

    private void aPackageThatIsWrongIsNotBroughtIn(Program program) {
        Path table = directory.resolve("organizations.csv");
        try {
            Files.writeString(table, "id,name,description\n%s,Goed,x\n12,Fout,x\n".formatted(UUID.randomUUID()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Program.Ended ended = program.ends("directory", "import", table.toString());
        assertThat(ended.faults())
                .contains("organizations.csv, line 3: id of organization must be a UUID. Nothing was brought in.");
        assertThat(ended.status()).isEqualTo(2);
    }

    private static OneTimeApp becomesFirst(
            Program.Running running, String link, PlainVisitor karin, PlainVisitor stranger) {
        assertThat(stranger.open(running.address() + link).body()).contains("eerste beheerder");
        karin.open(running.address() + link);
        OneTimeApp app = FirstPeople.app(karin);
        assertThat(FirstPeople.joins(karin, running, "Karin Beheer", "kort", app.code(0))
                        .body())
                .as("a password that is too short uses nothing up")
                .contains("eerste beheerder");
        assertThat(FirstPeople.joins(karin, running, "Karin Beheer", FirstPeople.PASSWORD, app.code(0))
                        .body())
                .contains("Karin", "Uitloggen");
        assertThat(FirstPeople.joins(stranger, running, "Een Ander", FirstPeople.PASSWORD, app.code(1))
                        .body())
                .as("the page that was still open elsewhere")
                .contains(GONE);
        return app;
    }
}
