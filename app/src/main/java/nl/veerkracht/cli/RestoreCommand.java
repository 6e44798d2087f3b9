package nl.veerkracht.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.database.ClusterBackup;
import nl.veerkracht.vault.Vault;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "restore",
        description =
                "Puts a backup back as a new data directory and erases again what was erased after it was made. Needs the key files.")
final class RestoreCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    DataOption data = new DataOption();

    @Parameters(paramLabel = "DIR", description = "A backup.")
    Path copy = Path.of("");

    @Override
    public Integer call() {
        Installation.refuseOwnDatabase();
        Installation.requireKeys(data.directory);
        ClusterBackup.restore(copy, data.directory);
        try (Installation installation = Installation.start(data.directory);
                ConfigurableApplicationContext house = House.openQuietly(installation)) {
            int erased = Acting.as(
                    new Actor.House("restore"), () -> house.getBean(Vault.class).destroyAgain());
            spec.commandLine().getOut().println("Restored to " + data.directory + "; erased again: " + erased + ".");
        }
        return 0;
    }
}
