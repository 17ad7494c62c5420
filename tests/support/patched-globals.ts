/**
 * What pages and their old libraries do to the names that every script shares. Each is the text of a script that runs before ours.
 * The first list breaks what a widget can't do without (assurance W2); with the second it must work as on an empty page (W4).
 */
export const brokenGlobals: Readonly<Record<string, string>> = {
  'another Map': 'window.Map = function () { this.get = this.set = this.has = function () {} };',
  'no WeakMap': 'window.WeakMap = undefined;',
  'another Promise': 'window.Promise = function () { return { then: function () { return this } } };',
  'lists that cannot be walked':
    'Array.prototype[Symbol.iterator] = function () { return { next: function () { return { done: true } } } };',
  'no way to define an element': "customElements.define = function () { throw new Error('no') };",
  'a getter on every object': "Object.prototype.get = function () { return 'got' };",
  'a value on every object': 'Object.prototype.value = 1;',
  'no shadow': 'Element.prototype.attachShadow = undefined;',
  'sheets that cannot be made': "window.CSSStyleSheet = function () { throw new Error('no') };",
  'no tree to walk': 'document.createTreeWalker = undefined;',
  'no copies': "document.importNode = function () { throw new Error('no') };",
  'addresses that throw': "window.URL = function () { throw new Error('no') }; window.URL.canParse = function () { return false };",
  'no popover': 'delete HTMLElement.prototype.popover; HTMLElement.prototype.showPopover = undefined;',
  'no fetch': 'window.fetch = undefined;',
  'tasks that never run': 'window.queueMicrotask = function () {};',
  'lists without map': 'Array.prototype.map = function () { return [] };',
};

/** What Prototype 1.6 puts on the objects of the language and of the page, written anew: no package of it for browsers can be had. */
export const prototype16 = `
(function () {
  function extend(to, from) { for (var name in from) to[name] = from[name]; return to; }
  function toArray(list) { var all = []; for (var i = 0; i < (list ? list.length : 0); i++) all.push(list[i]); return all; }
  window.Prototype = { Version: '1.6.1', K: function (x) { return x }, emptyFunction: function () {} };
  window.$break = {};
  window.$ = function (id) { return typeof id == 'string' ? document.getElementById(id) : id };
  window.$A = Array.from = toArray;
  extend(Object, {
    extend: extend,
    inspect: String,
    toJSON: function (object) { return object === null ? 'null' : object.toJSON ? object.toJSON() : '{}' },
    keys: function (object) { var keys = []; for (var key in object) keys.push(key); return keys },
    values: function (object) { var values = []; for (var key in object) values.push(object[key]); return values },
    clone: function (object) { return extend({}, object) },
    isElement: function (object) { return !!(object && object.nodeType == 1) },
    isArray: function (object) { return object instanceof Array }
  });
  extend(Function.prototype, {
    argumentNames: function () { return [] },
    bind: function () {
      var method = this, args = toArray(arguments), object = args.shift();
      return function () { return method.apply(object, args.concat(toArray(arguments))) };
    },
    bindAsEventListener: function (object) { var method = this; return function (event) { return method.call(object, event || window.event) } },
    curry: function () { return this }, delay: function (s) { return setTimeout(this, s * 1000) }, defer: function () { return setTimeout(this, 10) },
    wrap: function (w) { var m = this; return function () { return w.apply(this, [m].concat(toArray(arguments))) } },
    methodize: function () { var m = this; return this._methodized || (this._methodized = function () { return m.apply(null, [this].concat(toArray(arguments))) }) }
  });
  var Enumerable = {
    each: function (iterator, context) { for (var i = 0; i < this.length; i++) iterator.call(context, this[i], i); return this },
    collect: function (iterator, context) { var all = []; this.each(function (value, index) { all.push((iterator || Prototype.K).call(context, value, index)) }); return all },
    detect: function (iterator, context) { for (var i = 0; i < this.length; i++) if (iterator.call(context, this[i], i)) return this[i] },
    findAll: function (iterator, context) { var all = []; this.each(function (value, index) { if (iterator.call(context, value, index)) all.push(value) }); return all },
    all: function (iterator, context) { for (var i = 0; i < this.length; i++) if (!(iterator || Prototype.K).call(context, this[i], i)) return false; return true },
    any: function (iterator, context) { for (var i = 0; i < this.length; i++) if ((iterator || Prototype.K).call(context, this[i], i)) return true; return false },
    include: function (object) { return this.indexOf(object) != -1 },
    inject: function (memo, iterator) { this.each(function (value, index) { memo = iterator(memo, value, index) }); return memo },
    invoke: function (name) { return this.collect(function (value) { return value[name]() }) },
    pluck: function (name) { return this.collect(function (value) { return value[name] }) },
    toArray: function () { return toArray(this) },
    sortBy: function () { return this }, zip: function () { return this }, size: function () { return this.length }, inspect: function () { return '#<Enumerable>' }
  };
  extend(Enumerable, { map: Enumerable.collect, find: Enumerable.detect, select: Enumerable.findAll, filter: Enumerable.findAll, member: Enumerable.include,
    entries: Enumerable.toArray, every: Enumerable.all, some: Enumerable.any });
  extend(Array.prototype, Enumerable);
  extend(Array.prototype, {
    _each: Enumerable.each, clear: function () { this.length = 0; return this }, first: function () { return this[0] }, last: function () { return this[this.length - 1] },
    compact: function () { return this.select(function (value) { return value != null }) }, without: function () { return this }, uniq: function () { return this },
    reduce: function () { return this.length > 1 ? this : this[0] },
    clone: function () { return [].concat(this) }, intersect: function () { return this },
    toJSON: function () { return '[' + this.map(Object.toJSON).join(', ') + ']' }
  });
  extend(String.prototype, {
    gsub: function (pattern, by) { return this.split(pattern).join(by) }, sub: function () { return this }, scan: function () { return this }, truncate: function () { return this },
    strip: function () { return this.replace(/^\\s+|\\s+$/g, '') }, stripTags: function () { return this }, escapeHTML: function () { return this }, toArray: function () { return this.split('') },
    succ: function () { return this }, times: function (n) { return n < 1 ? '' : new Array(n + 1).join(this) }, camelize: function () { return this }, capitalize: function () { return this },
    include: function (pattern) { return this.indexOf(pattern) > -1 }, startsWith: function (pattern) { return this.indexOf(pattern) === 0 },
    endsWith: function (pattern) { var d = this.length - pattern.length; return d >= 0 && this.lastIndexOf(pattern) === d }, empty: function () { return this == '' },
    toJSON: function () { return '"' + this + '"' }, evalJSON: function () { return JSON.parse(this) }, isJSON: function () { return true }
  });
  extend(Number.prototype, { toColorPart: function () { return this.toString(16) }, succ: function () { return this + 1 }, times: function () { return this }, toJSON: function () { return String(this) } });
  Date.prototype.toJSON = function () { return '"' + this.getTime() + '"' };
  var methods = {
    visible: function (e) { return e.style.display != 'none' }, toggle: function (e) { return e }, hide: function (e) { e.style.display = 'none'; return e }, show: function (e) { e.style.display = ''; return e },
    remove: function (e) { if (e.parentNode) e.parentNode.removeChild(e); return e }, update: function (e, c) { e.textContent = c; return e }, replace: function (e) { return e }, insert: function (e) { return e },
    wrap: function (e) { return e }, match: function (e, s) { return e.matches(s) }, up: function (e) { return e.parentNode }, down: function (e) { return e.firstChild }, previous: function (e) { return e.previousSibling },
    next: function (e) { return e.nextSibling }, select: function (e, s) { return toArray(e.querySelectorAll(s)) }, adjacent: function (e) { return [e] }, identify: function (e) { return e.id },
    readAttribute: function (e, n) { return e.getAttribute(n) }, writeAttribute: function (e) { return e }, getHeight: function (e) { return e.offsetHeight }, classNames: function (e) { return e.className },
    empty: function (e) { return !e.textContent }, scrollTo: function (e) { window.scrollTo(0, e.offsetTop); return e }, getStyle: function (e, s) { return e.style[s] }, observe: function (e) { return e },
    fire: function (e) { return e }, cleanWhitespace: function (e) { return e }, clonePosition: function (e) { return e }, setOpacity: function (e) { return e }
  };
  for (var name in methods) HTMLElement.prototype[name] = methods[name].methodize();
  extend(window.Event.prototype, { element: function () { return this.target }, stop: function () { this.preventDefault(); this.stopPropagation(); this.stopped = true }, findElement: function () { return this.target }, pointerX: function () { return this.pageX }, inspect: function () { return '[object Event]' } });
  extend(window.Event, { KEY_RETURN: 13, KEY_ESC: 27, observe: function (e, n, h) { e.addEventListener(n, h, false) }, extend: function (e) { return e } });
  document.getElementsByClassName = function (name) { return toArray(document.querySelectorAll('.' + name)) };
  document.viewport = {}; document.fire = document.observe = function () { return document };
})();`;

/** Pages that are odd and old, in which the widget still works. */
export const oddGlobals: Readonly<Record<string, string>> = {
  'Prototype 1.6, by its patches': prototype16,
  'a method on every object, that loops see': 'Object.prototype.each = function () { return this };',
  'methods on every list, that loops see':
    'Array.prototype.last = function () { return this[this.length - 1] }; Array.prototype.contains = Array.prototype.includes;',
  'an old way to write JSON':
    "Array.prototype.toJSON = function () { return '[]' }; String.prototype.toJSON = Date.prototype.toJSON = function () { return 'x' };",
  'a broken JSON': 'window.JSON = { parse: function () { return {} }, stringify: String };',
  'a broken Array.from': 'Array.from = function () { return [] };',
  'our names taken': 'var html = 1, render = 2, $ = 3, css = 4, word = 5, name = 6, top2 = 7, sheet = 8, Scene = 9, Event2 = 10;',
  'listeners wrapped':
    "var add = EventTarget.prototype.addEventListener; EventTarget.prototype.addEventListener = function (type, run, how) { return add.call(this, type, typeof run == 'function' ? function (e) { return run.call(this, e) } : run, how) };",
  'no idle time and no console': 'delete window.requestIdleCallback; window.console = {};',
  'an old id on every element':
    "Object.defineProperty(Element.prototype, 'uniqueNumber', { enumerable: true, get: function () { return 1 } });",
  'patches for every Lit':
    "['litHtmlPolyfill', 'litElementPolyfill', 'litElementHydrate', 'reactiveElementPolyfill'].forEach(function (name) { window[name + 'Support'] = function () { throw new Error('no') } });",
  'a frozen clock': 'Date.now = function () { return 1764072000000 };',
};
