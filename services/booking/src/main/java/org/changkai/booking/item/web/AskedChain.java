package org.changkai.booking.item.web;

import java.util.LinkedHashSet;
import java.util.List;
import org.changkai.booking.item.ServiceItem;
import org.changkai.booking.item.ServiceItems;
import org.changkai.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The services of one visit as calls name them: {@code service}, and further {@code services} right after it. */
public final class AskedChain {

    private AskedChain() {}

    /** Each once, as a hold takes them; what is not known, or more than {@code most}, is a problem. */
    public static List<ServiceItem> of(ServiceItems items, int most, String service, @Nullable List<String> further) {
        var codes = codes(service, further);
        if (codes.size() > most) {
            throw Problem.invalid("services", "too-many-services")
                    .with("most", most)
                    .exception();
        }
        return codes.stream().map(code -> known(items, code)).toList();
    }

    /** As they are written, each once. */
    public static List<String> codes(String service, @Nullable List<String> further) {
        var codes = new LinkedHashSet<String>();
        codes.add(service);
        codes.addAll(further == null ? List.of() : further);
        return List.copyOf(codes);
    }

    /** The service of this code; a problem if there is none. */
    public static ServiceItem known(ServiceItems items, String code) {
        var item = items.byCode(code);
        if (item == null) {
            throw Problem.of(422, "service-unknown").with("service", code).exception();
        }
        return item;
    }
}
