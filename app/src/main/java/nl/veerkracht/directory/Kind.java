package nl.veerkracht.directory;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The tables of HSDS 3, each with its fields, and what JSON nests in it. In the order in which they can be taken over: what is named comes before what names it.
 *
 * <p>Fields are told as {@code name[!][:type]}; {@code !} is what HSDS cannot do without. A type that is a table is the identifier of a row of it. What is
 * nested is told as {@code property=table.field} for many, with the field of the other that names this one, and as {@code property>field} for one.
 */
enum Kind {
    TAXONOMY("taxonomies", "name! description uri version", "metadata=metadata.resource_id"),
    TAXONOMY_TERM(
            "taxonomy_terms",
            "code name! description parent_id:taxonomy_term taxonomy language taxonomy_id:taxonomy term_uri",
            "taxonomy_detail>taxonomy_id metadata=metadata.resource_id"),
    UNIT("units", "name! scheme identifier uri", Nested.BOTH),
    ORGANIZATION(
            "organizations",
            "name! alternate_name description email website tax_status tax_id year_incorporated:number legal_status logo uri"
                    + " parent_organization_id:organization",
            "additional_websites=url.organization_id funding=funding.organization_id contacts=contact.organization_id phones=phone.organization_id"
                    + " locations=location.organization_id programs=program.organization_id"
                    + " organization_identifiers=organization_identifier.organization_id "
                    + Nested.BOTH),
    PROGRAM("programs", "organization_id!:organization name! alternate_name description", Nested.BOTH),
    SERVICE(
            "services",
            "organization_id!:organization program_id:program name! alternate_name description url email status!:active|inactive|defunct|temporarily_closed"
                    + " interpretation_services application_process fees_description wait_time fees accreditations eligibility_description"
                    + " minimum_age:number maximum_age:number assured_date:date assurer_email licenses alert last_modified:moment",
            "organization>organization_id program>program_id additional_urls=url.service_id phones=phone.service_id schedules=schedule.service_id"
                    + " service_areas=service_area.service_id service_at_locations=service_at_location.service_id languages=language.service_id"
                    + " funding=funding.service_id cost_options=cost_option.service_id required_documents=required_document.service_id"
                    + " contacts=contact.service_id capacities=service_capacity.service_id "
                    + Nested.BOTH),
    LOCATION(
            "locations",
            "location_type!:physical|postal|virtual url organization_id:organization name alternate_name description transportation latitude:number"
                    + " longitude:number external_identifier external_identifier_type",
            "languages=language.location_id addresses=address.location_id contacts=contact.location_id accessibility=accessibility.location_id"
                    + " phones=phone.location_id schedules=schedule.location_id "
                    + Nested.BOTH),
    SERVICE_AT_LOCATION(
            "service_at_location",
            "service_id!:service location_id!:location description",
            "location>location_id service>service_id contacts=contact.service_at_location_id phones=phone.service_at_location_id schedules=schedule.service_at_location_id"
                    + " service_areas=service_area.service_at_location_id "
                    + Nested.BOTH),
    CONTACT(
            "contacts",
            "organization_id:organization service_id:service service_at_location_id:service_at_location location_id:location name title department email",
            "phones=phone.contact_id " + Nested.BOTH),
    PHONE(
            "phones",
            "location_id:location service_id:service organization_id:organization contact_id:contact service_at_location_id:service_at_location number!"
                    + " extension:number type description",
            "languages=language.phone_id " + Nested.BOTH),
    ADDRESS(
            "addresses",
            "location_id:location attention address_1 address_2 city region state_province postal_code country address_type!:physical|postal|virtual",
            Nested.BOTH),
    SCHEDULE(
            "schedules",
            "service_id:service location_id:location service_at_location_id:service_at_location valid_from:date valid_to:date dtstart:date timezone:number"
                    + " until:date count:number wkst:MO|TU|WE|TH|FR|SA|SU freq:WEEKLY|MONTHLY interval:number byday byweekno bymonthday byyearday"
                    + " description opens_at:time closes_at:time schedule_link attending_type notes",
            Nested.BOTH),
    LANGUAGE("languages", "service_id:service location_id:location phone_id:phone name code note", Nested.BOTH),
    SERVICE_AREA(
            "service_areas",
            "service_id:service service_at_location_id:service_at_location name description extent extent_type uri",
            Nested.BOTH),
    FUNDING("funding", "organization_id:organization service_id:service source", Nested.BOTH),
    COST_OPTION(
            "cost_options",
            "service_id!:service valid_from:date valid_to:date option currency amount:number amount_description",
            Nested.BOTH),
    REQUIRED_DOCUMENT("required_documents", "service_id:service document uri", Nested.BOTH),
    ACCESSIBILITY("accessibility", "location_id:location description details url", Nested.BOTH),
    ORGANIZATION_IDENTIFIER(
            "organization_identifiers",
            "organization_id!:organization identifier_scheme identifier_type! identifier!",
            Nested.BOTH),
    URL("url", "label url! organization_id:organization service_id:service", Nested.BOTH),
    /** The expected wait is a field of our own. */
    SERVICE_CAPACITY(
            "service_capacity",
            "service_id!:service unit_id!:unit available!:number maximum:number description updated!:moment wait_days:count",
            "unit>unit_id " + Nested.BOTH),
    ATTRIBUTE(
            "attributes",
            "link_id!:id taxonomy_term_id:taxonomy_term link_type link_entity! value label",
            "taxonomy_term>taxonomy_term_id metadata=metadata.resource_id"),
    METADATA(
            "metadata",
            "resource_id!:id resource_type! last_action_date!:date last_action_type field_name previous_value replacement_value updated_by",
            ""),
    META_TABLE_DESCRIPTION("meta_table_descriptions", "name language character_set", Nested.BOTH);

    /** What JSON nests: {@code field} is of the other when there are many, of this one when there is one. */
    record Nested(String property, String table, String field, boolean many) {

        static final String BOTH = "attributes=attribute.link_id metadata=metadata.resource_id";

        static Nested told(String told) {
            int many = told.indexOf('=');
            if (many > 0) {
                int dot = told.indexOf('.');
                return new Nested(
                        told.substring(0, many), told.substring(many + 1, dot), told.substring(dot + 1), true);
            }
            int one = told.indexOf('>');
            return new Nested(told.substring(0, one), "", told.substring(one + 1), false);
        }

        Kind kind(Kind in) {
            return many
                    ? Kind.coded(table).orElseThrow()
                    : in.field(field).orElseThrow().names().orElseThrow();
        }
    }

    private final String plural;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Nested> nested = new LinkedHashMap<>();

    Kind(String plural, String fields, String nested) {
        this.plural = plural;
        this.fields.put("id", Field.told("id!:id"));
        Arrays.stream(fields.split(" ")).map(Field::told).forEach(field -> this.fields.put(field.name(), field));
        Arrays.stream(nested.split(" "))
                .filter(one -> !one.isEmpty())
                .map(Nested::told)
                .forEach(one -> this.nested.put(one.property(), one));
    }

    /** Its name in HSDS, and that of its table. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of its file in a package of CSV files, without ending. */
    String plural() {
        return plural;
    }

    List<Field> fields() {
        return List.copyOf(fields.values());
    }

    Optional<Field> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    List<Nested> nested() {
        return List.copyOf(nested.values());
    }

    Optional<Nested> nested(String property) {
        return Optional.ofNullable(nested.get(property));
    }

    static Optional<Kind> coded(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** By its name in HSDS or that of its file. */
    static Optional<Kind> called(String name) {
        return Arrays.stream(values())
                .filter(kind ->
                        kind.code().equals(name) || kind.plural.equals(name) || (kind.code() + "s").equals(name))
                .findFirst();
    }
}
