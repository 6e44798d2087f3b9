package nl.veerkracht.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.veerkracht.access.ApiKeys;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "api-key", description = "Keys of organisations to the API.", subcommands = ApiKeyCommand.Create.class)
final class ApiKeyCommand {

    @Command(
            name = "create",
            description =
                    "Prints a new key once. Works beside a running application; makes the organisation when it is new.")
    static final class Create implements Callable<Integer> {

        @Spec
        CommandSpec spec = CommandSpec.create();

        @Mixin
        DataOption data = new DataOption();

        @Option(names = "--organisation", paramLabel = "NAME", required = true, description = "Whose key it is.")
        String organisation = "";

        @Option(names = "--role", paramLabel = "ROLE", required = true, description = "What it may do.")
        String role = "";

        @Override
        public Integer call() {
            Role wanted = wantedRole();
            try (Installation installation = Installation.beside(data.directory);
                    ConfigurableApplicationContext house = House.openQuietly(installation)) {
                String key = Acting.as(
                        new Actor.House("api-key.create"),
                        () -> house.getBean(ApiKeys.class).create(organisation, wanted));
                spec.commandLine().getOut().println(key);
            }
            return 0;
        }

        private Role wantedRole() {
            return ApiKeys.ROLES.stream()
                    .filter(known -> known.code().equals(role.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "A key cannot have the role " + role + "; choose one of "
                                    + ApiKeys.ROLES.stream().map(Role::code).collect(Collectors.joining(", ")) + "."));
        }
    }
}
