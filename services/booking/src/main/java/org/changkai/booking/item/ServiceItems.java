package org.changkai.booking.item;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The service items as they are set now. */
public interface ServiceItems {

    /** In the order in which they are set. */
    List<ServiceItem> all();

    default @Nullable ServiceItem byCode(String code) {
        return all().stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** Those of them that are known, in their order. */
    default List<ServiceItem> byCodes(List<String> codes) {
        return codes.stream().flatMap(code -> Stream.ofNullable(byCode(code))).toList();
    }

    /** Those that a centre with these codes offers; home visits if it makes any. */
    default List<ServiceItem> offeredBy(Collection<String> codes, boolean homeVisits) {
        return all().stream()
                .filter(item -> item.kind() == ServiceItem.Kind.HOME_VISIT ? homeVisits : codes.contains(item.code()))
                .toList();
    }
}
