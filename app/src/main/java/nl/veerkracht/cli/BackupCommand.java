package nl.veerkracht.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.veerkracht.database.ClusterBackup;
import nl.veerkracht.database.EmbeddedServer;
import nl.veerkracht.database.ServerAddress;
import nl.veerkracht.keys.MasterKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "backup",
        description =
                "Copies the data of a running application to DIR. The key files are not in it: keep a copy of them elsewhere. For your own PostgreSQL use its own tools.")
final class BackupCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    DataOption data = new DataOption();

    @Parameters(paramLabel = "DIR", description = "An empty or new directory.")
    Path target = Path.of("");

    @Override
    public Integer call() {
        Installation.refuseOwnDatabase();
        MasterKey keys = MasterKey.openOrCreate(Installation.keyDirectory(data.directory));
        String password = Installation.password(keys);
        EmbeddedServer.running(data.directory, password).ifPresentOrElse(this::copy, () -> {
            try (EmbeddedServer server = EmbeddedServer.start(data.directory, password)) {
                copy(server.address());
            }
        });
        spec.commandLine()
                .getOut()
                .println("Backup made in " + target + ". Keep " + keys.directory() + " safe elsewhere.");
        return 0;
    }

    private void copy(ServerAddress address) {
        ClusterBackup.of(data.directory, address).to(target);
    }
}
