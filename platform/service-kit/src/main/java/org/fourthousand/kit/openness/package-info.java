/** What everybody may read (决策公开、管理公开、服务公开、结果公开, clause 六.5). */
@NullMarked
package org.fourthousand.kit.openness;

import org.jspecify.annotations.NullMarked;
