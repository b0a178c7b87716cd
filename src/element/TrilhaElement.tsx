'use client';
import type { ReactNode } from 'react';
import type { Root } from 'react-dom/client';
import { createRoot } from 'react-dom/client';
import type { ActionDefinition, AuditSource, EntityDefinition, FieldDefinition, HrefTarget, Messages } from '../index.js';
import { AuditProvider } from '../index.js';
import { readList, readSource, readSurroundings, SHARED_ATTRIBUTES } from './attributes.js';
import { Base } from './Base.js';

/** Properties that every element has beside its attributes; a property stands over the attribute of the same meaning. */
export interface TrilhaElementProperties {
  /** Where entries come from. Default: what `src` and `preset` say. */
  source: AuditSource | undefined;
  /** Words. Default: those that `locale` names. */
  messages: Messages | undefined;
  fields: readonly FieldDefinition[] | undefined;
  actions: readonly ActionDefinition[] | undefined;
  entities: readonly EntityDefinition[] | undefined;
  /** Addresses in the host application. */
  hrefFor: ((target: HrefTarget) => string | undefined) | undefined;
}

/** In a name, so that no bundler takes the stylesheet for an asset to inline. */
const STYLESHEET = './styles.css';

/** Attributes of which the source is made: while they stay, so does the source, and with it what was loaded. */
const SOURCE_ATTRIBUTES = new Set(['src', 'preset', 'preset-options', 'source-time-zone', 'credentials']);

/**
 * An element with React and its own cache inside. It renders into an open shadow root: the page's rules for bare elements stay out, ours
 * stay in, the page's `--trilha-*` variables and font come through. The stylesheet is linked inside, from the `stylesheet` attribute
 * (addresses with spaces between) or from beside the script.
 */
export abstract class TrilhaElement extends Base implements TrilhaElementProperties {
  static observedAttributes: readonly string[] = SHARED_ATTRIBUTES;

  readonly #properties = new Map<string, unknown>();
  #source: AuditSource | undefined;
  #place: HTMLElement | undefined;
  #root: Root | undefined;
  #waiting = false;
  #styled = false;

  /** What is rendered, under a provider. */
  protected abstract content(): ReactNode;

  /** Names of the properties of a subclass, for those that were set before the element was defined. */
  protected get propertyNames(): readonly string[] {
    return ['source', 'messages', 'fields', 'actions', 'entities', 'hrefFor'];
  }

  protected property(name: string): unknown {
    return this.#properties.get(name);
  }

  protected setProperty(name: string, value: unknown): void {
    this.#properties.set(name, value);
    this.update();
  }

  get source(): AuditSource | undefined {
    return (this.property('source') as AuditSource | undefined) ?? this.#source;
  }
  set source(source: AuditSource | undefined) {
    this.setProperty('source', source);
  }

  get messages(): Messages | undefined {
    return this.property('messages') as Messages | undefined;
  }
  set messages(messages: Messages | undefined) {
    this.setProperty('messages', messages);
  }

  get fields(): readonly FieldDefinition[] | undefined {
    return (this.property('fields') ?? readList(this, 'fields')) as readonly FieldDefinition[] | undefined;
  }
  set fields(fields: readonly FieldDefinition[] | undefined) {
    this.setProperty('fields', fields);
  }

  get actions(): readonly ActionDefinition[] | undefined {
    return (this.property('actions') ?? readList(this, 'actions')) as readonly ActionDefinition[] | undefined;
  }
  set actions(actions: readonly ActionDefinition[] | undefined) {
    this.setProperty('actions', actions);
  }

  get entities(): readonly EntityDefinition[] | undefined {
    return (this.property('entities') ?? readList(this, 'entities')) as readonly EntityDefinition[] | undefined;
  }
  set entities(entities: readonly EntityDefinition[] | undefined) {
    this.setProperty('entities', entities);
  }

  get hrefFor(): TrilhaElementProperties['hrefFor'] {
    return this.property('hrefFor') as TrilhaElementProperties['hrefFor'];
  }
  set hrefFor(hrefFor: TrilhaElementProperties['hrefFor']) {
    this.setProperty('hrefFor', hrefFor);
  }

  connectedCallback(): void {
    for (const name of this.propertyNames) {
      const early: unknown = Object.hasOwn(this, name) ? Reflect.get(this, name) : undefined;
      if (early === undefined) continue;
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, early);
    }
    this.#source ??= readSource(this);
    if (!this.#place) this.#furnish();
    this.update();
  }

  /** Moving an element takes it out and puts it back at once: only one that stays out is unmounted. */
  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#root?.unmount();
      this.#root = undefined;
    });
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after || !this.isConnected) return;
    if (name === 'stylesheet') this.#dress();
    if (SOURCE_ATTRIBUTES.has(name)) this.#source = readSource(this);
    this.update();
  }

  /** Renders once for everything that changes in one go. */
  protected update(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    queueMicrotask(() => {
      this.#waiting = false;
      if (!this.isConnected || !this.#styled || !this.#place) return;
      this.#root ??= createRoot(this.#place);
      this.#root.render(this.#tree());
    });
  }

  #tree(): ReactNode {
    const { source, fields, actions, entities, hrefFor } = this;
    return (
      <AuditProvider
        {...readSurroundings(this, this.messages)}
        {...(source && { source })}
        {...(fields && { fields })}
        {...(actions && { actions })}
        {...(entities && { entities })}
        {...(hrefFor && { hrefFor })}
      >
        {this.content()}
      </AuditProvider>
    );
  }

  #furnish(): void {
    const shadow = this.attachShadow({ mode: 'open' });
    // Through the object model: a policy that forbids inline styles allows it.
    const own = new CSSStyleSheet();
    own.replaceSync(':host{display:block}:host([hidden]){display:none}div{block-size:100%}');
    shadow.adoptedStyleSheets = [own];
    this.#place = document.createElement('div');
    shadow.append(this.#place);
    this.#dress();
  }

  async #begin(settled: readonly Promise<unknown>[]): Promise<void> {
    await Promise.all(settled);
    this.#styled = true;
    this.update();
  }

  /** Links the stylesheets, and waits for them before the first rendering, so that nothing is seen unstyled. One that fails is waited for no longer. */
  #dress(): void {
    const shadow = this.shadowRoot;
    if (!shadow) return;
    const given = this.getAttribute('stylesheet')?.split(/\s+/).filter(Boolean);
    const addresses = given?.map((one) => new URL(one, this.baseURI)) ?? [new URL(STYLESHEET, import.meta.url)];
    shadow.querySelectorAll('link').forEach((link) => link.remove());
    const links = addresses.map(({ href }) => Object.assign(document.createElement('link'), { rel: 'stylesheet', href }));
    const settled = links.map(
      (link) => new Promise((done) => ['load', 'error'].forEach((name) => link.addEventListener(name, done, { once: true }))),
    );
    shadow.prepend(...links);
    void this.#begin(settled);
  }
}
