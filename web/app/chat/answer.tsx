import { Bubble } from '@ant-design/x'
import type { Answer as AnswerState } from '../stream/thread-state.ts'
import { answerBlocks, type Block, type Piece } from './answer-blocks.ts'
import { ProvenNumber } from './proven-number.tsx'

const Words = ({ workspace, piece }: { workspace: string; piece: Piece }) => {
  const words = piece.number ? (
    <ProvenNumber workspace={workspace} text={piece.text} number={piece.number} />
  ) : (
    piece.text
  )
  return piece.bold ? <strong>{words}</strong> : words
}

const Line = ({ workspace, block }: { workspace: string; block: Block }) => {
  const pieces = block.pieces.map((piece) => <Words key={piece.start} workspace={workspace} piece={piece} />)
  return <p className={block.kind === 'item' ? 'answer-item' : undefined}>{pieces}</p>
}

/** What the copilot said: sentences as they stream, every number a door to its receipt. */
export const Answer = ({ workspace, answer }: { workspace: string; answer: AnswerState }) => (
  <Bubble
    className="answer"
    variant="borderless"
    streaming={!answer.finished}
    content={answer.text}
    contentRender={() => (
      <div className="answer-text">
        {answerBlocks(answer.text, answer.numbers).map((block) => (
          <Line key={block.start} workspace={workspace} block={block} />
        ))}
      </div>
    )}
  />
)
