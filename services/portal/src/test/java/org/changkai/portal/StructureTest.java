package org.changkai.portal;

import org.changkai.platform.kit.HouseRules;

class StructureTest extends HouseRules {

    StructureTest() {
        super("portal");
    }
}
