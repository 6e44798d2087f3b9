package nl.veerkracht.directory;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import nl.veerkracht.access.PublicForms;
import nl.veerkracht.access.PublicPaths;
import nl.veerkracht.actor.Role;
import nl.veerkracht.hours.Holidays;
import nl.veerkracht.web.Icon;
import nl.veerkracht.web.NavigationEntry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the directory is searched, and what is done for it by itself. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UpkeepTerms.class)
class DirectoryConfiguration {

    @Bean
    PublicPaths openDirectory() {
        return PublicPaths.of(SearchController.OPEN, SearchController.OPEN_ONE, SearchController.OPEN_ONE + "/*");
    }

    @Bean
    PublicForms openSearch() {
        return PublicForms.of(SearchController.OPEN);
    }

    @Bean
    Holidays holidays() {
        return new Holidays();
    }

    @Bean
    NavigationEntry directoryEntry() {
        return NavigationEntry.work(60, "directory.nav", SearchController.SIGNED_IN, Icon.SEARCH);
    }

    @Bean
    RecurringTask<Void> directoryFindings(Findings findings) {
        return Tasks.recurring("directory-findings", FixedDelay.ofMinutes(1))
                .execute((instance, context) -> findings.round());
    }

    /** Who looks after it finds it below the search. */
    @Bean
    NavigationEntry ownServices() {
        return NavigationEntry.work(
                85,
                "directory.own.nav",
                OwnController.LIST,
                Icon.ORGANISATION,
                Role.ADMINISTRATOR,
                Role.MANDATE_HOLDER);
    }

    @Bean
    RecurringTask<Void> directoryConfirming(ConfirmNeeds needs) {
        return Tasks.recurring("directory-confirming", FixedDelay.ofHours(6))
                .execute((instance, context) -> needs.round());
    }

    @Bean
    RecurringTask<Void> directoryParcels(Parcels parcels) {
        return Tasks.recurring("directory-parcels", FixedDelay.ofHours(6))
                .execute((instance, context) -> parcels.sweep());
    }

    @Bean
    RecurringTask<Void> directoryHours(Findings findings) {
        return Tasks.recurring("directory-hours", FixedDelay.ofHours(6))
                .execute((instance, context) -> findings.moveOn());
    }
}
