package nl.veerkracht.cli;

import java.util.concurrent.Callable;
import nl.veerkracht.audit.AuditVerification;
import nl.veerkracht.audit.AuditVerifier;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "audit", description = "The tamper-evident log.", subcommands = AuditCommand.Verify.class)
final class AuditCommand {

    @Command(name = "verify", description = "Checks the whole log against its checkpoints.")
    static final class Verify implements Callable<Integer> {

        @Spec
        CommandSpec spec = CommandSpec.create();

        @Mixin
        DataOption data = new DataOption();

        @Override
        public Integer call() {
            try (Installation installation = Installation.beside(data.directory);
                    ConfigurableApplicationContext house = House.openQuietly(installation)) {
                return tell(house.getBean(AuditVerifier.class).verify());
            }
        }

        private int tell(AuditVerification found) {
            return switch (found) {
                case AuditVerification.Whole whole -> {
                    spec.commandLine()
                            .getOut()
                            .println(whole.entries() + " entries checked against " + whole.checkpoints()
                                    + " checkpoints: whole.");
                    yield 0;
                }
                case AuditVerification.Broken broken -> {
                    spec.commandLine()
                            .getErr()
                            .println("Broken at chain " + broken.chain() + ", entry " + broken.seq() + ": "
                                    + broken.reason() + ".");
                    yield 1;
                }
            };
        }
    }
}
