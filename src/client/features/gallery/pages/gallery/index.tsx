import { Box } from '@/client/ui/base/box'
import { Scroll } from '@/client/ui/base/scroll'
import { NavBar } from '@/client/ui/nav-bar'
import { Page } from '@/client/ui/page'
import { Answers } from './answers'
import { Controls } from './controls'
import './index.scss'

/** Every component in every state, for whoever draws them. Only development builds have this page. */
export default function GalleryPage() {
  return (
    <Page className="gallery">
      <NavBar title="部件" />
      <Scroll axis="y" className="body">
        <Box className="pad column">
          <Controls />
          <Answers />
        </Box>
        <Box className="end" />
      </Scroll>
    </Page>
  )
}
