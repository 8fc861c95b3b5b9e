package org.changkai.registry.area;

import java.util.List;

/** What is left of an area's name without the words for the kind of its body: 热水居民委员会 and 热水村民委员会 are both 热水. */
final class CoreName {

    private static final List<String> TRAILING = List.of(
            "社区居民委员会", "社区村民委员会", "嘎查村民委员会", "嘎查村委员会", "村民委员会", "居民委员会", "社区居委会", "社区委员会", "嘎查委员会", "嘎查村委会", "村委员会",
            "街道办事处", "街道筹备处", "社区筹备处", "虚拟社区", "虚拟生活区", "居委会", "村委会", "办事处", "筹备处", "委员会", "委会", "社区", "嘎查", "街道", "苏木",
            "村", "镇", "乡");

    private CoreName() {}

    static String of(String name) {
        var core = name;
        while (true) {
            var shorter = strip(core);
            if (shorter.equals(core)) {
                return core;
            }
            core = shorter;
        }
    }

    private static String strip(String name) {
        for (var ending : TRAILING) {
            if (name.endsWith(ending) && name.length() > ending.length()) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }
}
