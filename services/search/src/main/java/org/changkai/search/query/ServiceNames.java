package org.changkai.search.query;

import java.util.List;

/** What the services are called. Changes count on every replica within a second. */
public interface ServiceNames {

    List<ServiceName> all();
}
