import { Component, type ReactNode } from 'react'

interface CardBoundaryProps {
  fallback: ReactNode
  children: ReactNode
}

/** A card that cannot be drawn gives way to the fallback instead of taking the page with it. A class: React asks for one. */
export class CardBoundary extends Component<CardBoundaryProps, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    return this.state.broken ? this.props.fallback : this.props.children
  }
}
