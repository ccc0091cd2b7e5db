package org.fourthousand.registry.application;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The class of the project in the catalogue for industrial restructuring (产业结构调整指导目录). */
@Schema(description = "产业结构调整指导目录类别 | Class in the catalogue for industrial restructuring")
public enum CatalogueClass {
    /** 鼓励类. */
    ENCOURAGED,
    /** 允许类. */
    PERMITTED,
    /** 限制类: no new capacity; existing capacity may be upgraded. */
    RESTRICTED,
    /** 淘汰类. */
    ELIMINATED
}
