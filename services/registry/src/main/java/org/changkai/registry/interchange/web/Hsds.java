package org.changkai.registry.interchange.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The objects of Open Referral HSDS 3.0 that the registry can fill. */
final class Hsds {

    private Hsds() {}

    record Organization(
            String id,
            String name,
            @JsonProperty("alternate_name") @Nullable String alternateName,
            String description,

            @JsonProperty("parent_organization_id") @Nullable
            String parentOrganizationId,

            @JsonProperty("organization_identifiers") List<Identifier> identifiers,
            List<Phone> phones) {}

    /**
     * What others know an organization by.
     *
     * @param scheme as org-id.guide names it; null for our own id, which is in no such list
     */
    record Identifier(
            String id,
            @JsonProperty("identifier_scheme") @Nullable String scheme,
            @JsonProperty("identifier_type") String type,
            String identifier) {}

    /**
     * A telephone.
     *
     * @param description when or for what it is
     */
    record Phone(String id, String number, @Nullable String description) {}

    record Service(
            String id,
            @JsonProperty("organization_id") @Nullable String organizationId,
            String name,
            @JsonProperty("alternate_name") String alternateName,
            String status,
            List<Phone> phones,
            List<Schedule> schedules,
            List<Language> languages,
            @JsonProperty("service_at_locations") List<ServiceAtLocation> locations) {}

    record ServiceAtLocation(
            String id,
            @JsonProperty("service_id") String serviceId,
            @JsonProperty("location_id") String locationId) {}

    record Location(
            String id,
            @JsonProperty("location_type") String locationType,
            @JsonProperty("organization_id") @Nullable String organizationId,
            String name,
            @JsonProperty("external_identifier") String externalIdentifier,
            @JsonProperty("external_identifier_type") String externalIdentifierType,
            double latitude,
            double longitude,
            List<Address> addresses,
            List<Phone> phones,
            List<Accessibility> accessibility,
            List<Language> languages,
            List<Schedule> schedules) {}

    record Address(
            String id,
            @JsonProperty("address_1") String address,
            String city,
            String region,
            @JsonProperty("state_province") String stateProvince,
            @JsonProperty("postal_code") String postalCode,
            String country,
            @JsonProperty("address_type") String addressType) {}

    record Accessibility(String id, String description) {}

    /**
     * A language.
     *
     * @param code of ISO 639, without script or region
     * @param note the whole tag where it says more than the code
     */
    record Language(String id, String code, @Nullable String note) {}

    record Schedule(
            String id,
            String freq,
            String wkst,
            String byday,
            @JsonProperty("opens_at") String opensAt,
            @JsonProperty("closes_at") String closesAt) {}
}
